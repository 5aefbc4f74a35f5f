/** A button that is about to go away gives the focus to a control that it stands with. Both are selectors. */
export const passFocus = ({ currentTarget }: Event, around: string, control: string): void =>
  (currentTarget as Element | null)?.closest(around)?.querySelector<HTMLElement>(control)?.focus();
