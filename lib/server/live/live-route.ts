import { isReportName, REPORT_NAMES, type ReportName } from './report-names.ts';

/** One of the routes that all open pages ask at once, or for hours. */
export type LiveRoute =
  | { readonly name: 'stream' }
  | { readonly name: ReportName; readonly symbol: string }
  | { readonly name: 'page'; readonly page: string; readonly subject: string | undefined };

const ANSWERS = new RegExp(`^/api/v1/(?:(${REPORT_NAMES.join('|')})/([^/]+)|pages/([^/]+)(?:/([^/]+))?)$`);

/** Which live route an address asks for; null for none, and for one whose escapes cannot be read. */
export function liveRouteOf(url: string): LiveRoute | null {
  const path = url.split('?', 1)[0] ?? '';
  if (path === '/api/v1/stream') return { name: 'stream' };
  try {
    const [name, symbol, page, subject] = (ANSWERS.exec(path) ?? [])
      .slice(1)
      .map((part) => part && decodeURIComponent(part));
    if (symbol !== undefined && isReportName(name)) return { name, symbol };
    return page === undefined ? null : { name: 'page', page, subject };
  } catch {
    return null;
  }
}
