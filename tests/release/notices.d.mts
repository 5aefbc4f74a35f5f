export function areNoticesTrue(): boolean;
