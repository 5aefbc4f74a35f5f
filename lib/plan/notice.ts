import type { Notice, NoticeCode, NoticeLevel } from '../model/plan.ts';

const notice =
  (level: NoticeLevel) =>
  (code: NoticeCode, about?: Record<string, string | number>): Notice => ({
    code,
    level,
    ...(about && {
      about: Object.fromEntries(Object.entries(about).map(([key, value]) => [key, String(value)])),
    }),
  });

export const blocks = notice('blocks');
export const warns = notice('warns');
export const tells = notice('tells');
