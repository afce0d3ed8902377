/** Ranges of the history panel, as `span` names them in the address. */
export const SPANS = {
  // Less than a day: the close of the session before stays out.
  '1d': { label: '1 day', days: 0.9, isIntraday: true },
  '5d': { label: '5 days', days: 7, isIntraday: true },
  '1m': { label: '1 month', days: 31, isIntraday: true },
  '1y': { label: '1 year', days: 366, isIntraday: false },
} as const;
export type Span = keyof typeof SPANS;

/** The span an address asks for; five days unless it names one. */
export const spanOf = (text: string | string[] | undefined): Span =>
  typeof text === 'string' && Object.hasOwn(SPANS, text) ? (text as Span) : '5d';

/** An address with a span; the default one is left out. */
export const spanHref = (href: string, span: Span): string =>
  span === '5d' ? href : `${href}${href.includes('?') ? '&' : '?'}span=${span}`;
