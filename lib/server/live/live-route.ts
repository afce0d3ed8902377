/** One of the routes that all open pages ask at once, or for hours. */
export type LiveRoute =
  | { readonly name: 'stream' }
  | { readonly name: 'hedge' | 'trade'; readonly symbol: string }
  | { readonly name: 'page'; readonly page: string; readonly subject: string | undefined };

const ANSWERS = /^\/api\/v1\/(?:(hedge|trade)\/([^/]+)|pages\/([^/]+)(?:\/([^/]+))?)$/;

/** Which live route an address asks for; null for none, and for one whose escapes cannot be read. */
export function liveRouteOf(url: string): LiveRoute | null {
  const path = url.split('?', 1)[0] ?? '';
  if (path === '/api/v1/stream') return { name: 'stream' };
  try {
    const [name, symbol, page, subject] = (ANSWERS.exec(path) ?? [])
      .slice(1)
      .map((part) => part && decodeURIComponent(part));
    if (symbol !== undefined) return { name: name === 'trade' ? name : 'hedge', symbol };
    return page === undefined ? null : { name: 'page', page, subject };
  } catch {
    return null;
  }
}
