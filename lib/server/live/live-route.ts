/** One of the routes that live pages use. */
export type LiveRoute =
  | { readonly name: 'stream' }
  | { readonly name: 'page'; readonly page: string; readonly subject: string | undefined };

const PAGES = /^\/api\/v1\/pages\/([^/]+)(?:\/([^/]+))?$/;

/** Which live route an address asks for; null for none, and for one whose escapes cannot be read. */
export function liveRouteOf(url: string): LiveRoute | null {
  const path = url.split('?', 1)[0] ?? '';
  if (path === '/api/v1/stream') return { name: 'stream' };
  const [, page, subject] = PAGES.exec(path) ?? [];
  if (page === undefined) return null;
  try {
    return { name: 'page', page: decodeURIComponent(page), subject: subject && decodeURIComponent(subject) };
  } catch {
    return null;
  }
}
