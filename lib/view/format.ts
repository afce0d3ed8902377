/** Figures as text: true minus, tabular, no-break space before %, money compact to three significant figures. */

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

const withSign = (value: number, text: string, signed: boolean) =>
  value < 0 ? `${MINUS}${text}` : signed && value > 0 ? `+${text}` : text;

interface Options {
  readonly digits?: number;
  /** Write + before a positive value: for changes and P&L. */
  readonly signed?: boolean;
}

/** One formatter for each number of digits: making one costs a hundred times as much as using it. */
const FORMATTERS = new Map<number, Intl.NumberFormat>();

function grouped(value: number, digits: number): string {
  let own = FORMATTERS.get(digits);
  if (own === undefined) {
    own = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    FORMATTERS.set(digits, own);
  }
  return own.format(Math.abs(value));
}

/** Rounds away from showing "−0.00". */
const settled = (value: number, digits: number) => (Number(value.toFixed(digits)) === 0 ? 0 : value);

/** A plain number with thousands separators. */
export function formatNumber(value: number, { digits = 0, signed = false }: Options = {}): string {
  return withSign(settled(value, digits), grouped(value, digits), signed);
}

/** A price with two decimals. */
export const formatPrice = (value: number, options: Options = {}): string =>
  formatNumber(value, { digits: 2, ...options });

/** A strike without trailing zeros: 595, 592.5. */
export const formatStrike = (value: number): string =>
  Math.abs(value).toLocaleString('en-US', { useGrouping: value >= 10_000, maximumFractionDigits: 3 });

/** Percent points: 1.42 % with a narrow no-break space. */
export const formatPercent = (value: number, { digits = 2, signed = false }: Options = {}): string =>
  `${formatNumber(value, { digits, signed })}${NARROW_SPACE}%`;

/** A share of one as percent. */
export const formatShare = (value: number, digits = 0): string => formatPercent(value * 100, { digits });

const SCALES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

function compactDigits(scaled: number, letter: string): number {
  if (letter === '') return Number.isInteger(scaled) ? 0 : 2;
  return scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2;
}

/** Three significant figures with a scale letter: 1.42B, 403K, 27. */
export function formatCompact(value: number, { signed = false }: Options = {}): string {
  const size = Math.abs(value);
  const [unit, letter] = SCALES.find(([scale]) => Number(size.toPrecision(3)) >= scale) ?? [1, ''];
  const scaled = Number((size / unit).toPrecision(3));
  return withSign(value, `${grouped(scaled, compactDigits(scaled, letter))}${letter}`, signed);
}

/** Compact dollars: −$1.42B. */
export function formatDollars(value: number, options: Options = {}): string {
  const text = formatCompact(Math.abs(value));
  return withSign(value, `$${text}`, options.signed ?? false);
}

const inNewYork = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hourCycle: 'h23', ...options });
const clock = inNewYork({ hour: '2-digit', minute: '2-digit' });
const clockSeconds = inNewYork({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const calendar = inNewYork({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `Mon 16 Nov` and its year, months always three letters. */
function calendarDay(at: number): { day: string; year: string } {
  const parts = new Map(calendar.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get('weekday')} ${parts.get('day')} ${parts.get('month')}`,
    year: parts.get('year') ?? '',
  };
}

/** Epoch milliseconds, or as the API writes an instant: ISO 8601 with `Z`. */
type Instant = number | string;
const milliseconds = (at: Instant): number => (typeof at === 'string' ? Date.parse(at) : at);

/** `14:35` in exchange time. */
export const formatClock = (at: Instant): string => clock.format(milliseconds(at));
/** `14:35:00` in exchange time. */
export const formatClockSeconds = (at: number): string => clockSeconds.format(at);
/** `Mon 16 Nov` in exchange time. */
export const formatDay = (at: Instant): string => calendarDay(milliseconds(at)).day;
/** `Mon 16 Nov 2026` in exchange time. */
export function formatDayYear(at: number): string {
  const { day, year } = calendarDay(at);
  return `${day} ${year}`;
}
/** A calendar date `YYYY-MM-DD` as `Fri 20 Nov`. */
export const formatDate = (date: string): string => formatDay(Date.parse(`${date}T17:00:00Z`));
/** A calendar date as `Fri 20 Nov 2026`. */
export const formatDateYear = (date: string): string => formatDayYear(Date.parse(`${date}T17:00:00Z`));
