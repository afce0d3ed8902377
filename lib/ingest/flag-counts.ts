/** How often each flag was raised, by code. */
export type FlagCounts = Record<string, number>;

/** Raises a flag `times` more. */
export function countFlag(flags: FlagCounts, code: string, times = 1): void {
  if (times > 0) flags[code] = (flags[code] ?? 0) + times;
}
