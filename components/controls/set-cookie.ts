const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps a choice for a year. Plain cookies: the Cookie Store API is missing over HTTP from another machine. */
export function setCookie(name: string, value: string): void {
  const cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  Object.assign(document, { cookie });
}
