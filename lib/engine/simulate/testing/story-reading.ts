import { analyze } from '../../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { ExposureReport } from '../../exposure/exposure-report.ts';
import { addDays } from '../../market/exchange-time.ts';
import { isStandardMonthly } from '../../market/expirations.ts';
import type { OptionChain } from '../../market/option-chain.ts';
import type { PriceBar } from '../../market/price-bars.ts';
import { plainRsi } from './wilder.ts';

type Session = readonly PriceBar[];

/** What a snapshot's session is judged by: bars up to it, those of the sessions before, and yesterday's last words. */
export interface StoryContext {
  readonly before: readonly Session[];
  readonly today: Session;
  /** Whose volume counts: its own sessions, or an index's proxy's. */
  readonly volumeBefore: readonly Session[];
  readonly volumeToday: Session;
  readonly priorClose: StoryReading | null;
}

/** The inputs of DOMAIN's regimes at one snapshot. */
export interface StoryReading {
  readonly asOf: number;
  readonly spot: number;
  readonly exposure: ExposureReport;
  readonly iv30: number;
  readonly rsi: readonly number[];
  readonly score: number;
  readonly overbought: number;
  readonly oversold: number;
  readonly coiling: boolean;
  readonly volumeRatio: number;
  readonly thisWeekShare: number;
  readonly netWithoutWeek: number;
  readonly zeroDteShare: number;
  readonly zeroDteToNextWeek: number;
  /** Largest strength of a monthly magnet above spot. */
  readonly magnetAbove: number;
  readonly priorClose: StoryReading | null;
}

const DAY_MS = 86_400_000;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const volume = (bars: Session) => sum(bars.map((bar) => bar.volume ?? Number.NaN));
const rangeOf = (bars: Session) =>
  (Math.max(...bars.map((b) => b.high)) - Math.min(...bars.map((b) => b.low))) / (bars.at(-1)?.close ?? 1);

/** Closes of whole bars of `size` five minutes within each session; the last of a full session may be shorter. */
const closes = (sessions: readonly Session[], ends: readonly number[]) =>
  sessions.flatMap((bars) => ends.flatMap((end) => bars[end - 1]?.close ?? []));
const every = (size: number) => [
  ...Array.from({ length: Math.floor(78 / size) }, (_, i) => (i + 1) * size),
  ...(78 % size > 0 ? [78] : []),
];

/** Strength of the strongest monthly magnet above spot, by the vendor's gamma. */
function magnetAbove({ columns, expirations, spot, asOf }: OptionChain, iv: number): number {
  const month = expirations.findIndex(({ date, settlesAt }) => settlesAt > asOf && isStandardMonthly(date));
  const days = ((expirations[month]?.settlesAt ?? asOf) - asOf) / DAY_MS;
  const weight = days <= 7 ? 2 : days <= 14 ? 1.5 : days <= 21 ? 1.2 : 1;
  const move = spot * iv * Math.sqrt(days / 365);
  const gamma = new Map<number, number>();
  columns.strike.forEach((strike, i) => {
    if (columns.expiration[i] !== month) return;
    const own = (columns.vendorGamma[i] ?? 0) * (columns.openInterest[i] ?? 0);
    gamma.set(strike, (gamma.get(strike) ?? 0) + own);
  });
  const most = Math.max(...gamma.values());
  const strengths = [...gamma]
    .filter(([strike]) => strike > spot)
    .map(([strike, own]) => 100 * (own / most) * (weight / 2) * Math.max(0, 1 - (strike - spot) / move));
  return Math.max(0, ...strengths);
}

/** Reads one snapshot: exposures by the engine's own (tested) figures, everything else by plain loops. */
export function storyReading(chain: OptionChain, context: StoryContext): StoryReading {
  const { before, today, volumeBefore, volumeToday, priorClose } = context;
  const given = { sessionBars: today, priorBars: before.slice(-20).flat(), earlier: [] };
  const { exposure, volatility } = analyze(chain, given, DEFAULT_ASSUMPTIONS);
  const sessions = [...before, today];
  const rsi = [
    ...[every(1), every(3), every(12), [48, 78]].map((ends) => plainRsi(closes(sessions, ends))),
    plainRsi(closes(before, [78])),
  ];
  const overbought = rsi.filter((value) => value > 70).length;
  const oversold = rsi.filter((value) => value < 30).length;
  const ranges = before.slice(-20).map(rangeOf);
  const n = today.length;
  const usual = sum(volumeBefore.slice(-20).map((bars) => volume(bars.slice(n - 6, n)))) / 20;
  const date = new Date(chain.asOf).toISOString().slice(0, 10);
  const friday = addDays(date, 5 - new Date(date).getUTCDay());
  const grossOf = (is: (expiry: string) => boolean) =>
    sum(exposure.byExpiry.filter((e) => is(e.expiry)).map((e) => e.grossGex));
  const week = exposure.byExpiry.filter((e) => e.expiry <= friday);
  const gross = grossOf(() => true);
  return {
    asOf: chain.asOf,
    spot: chain.spot,
    exposure,
    iv30: volatility.iv30 ?? Number.NaN,
    rsi,
    score: sum([0.1, 0.15, 0.2, 0.25, 0.3].map((w, i) => w * ((rsi[i] ?? Number.NaN) - 50) * 2)),
    overbought,
    oversold,
    coiling: Math.max(overbought, oversold) >= 3 && sum(ranges.slice(-5)) / 5 < (0.7 * sum(ranges)) / 20,
    volumeRatio: n < 6 ? Number.NaN : volume(volumeToday.slice(n - 6, n)) / usual,
    thisWeekShare: sum(week.map((e) => e.grossGex)) / gross,
    netWithoutWeek: exposure.netGex - sum(week.map((e) => e.netGex)),
    zeroDteShare: grossOf((expiry) => expiry === date) / gross,
    zeroDteToNextWeek:
      grossOf((expiry) => expiry === date) /
      grossOf((expiry) => expiry > friday && expiry <= addDays(friday, 7)),
    magnetAbove: magnetAbove(chain, volatility.iv30 ?? Number.NaN),
    priorClose,
  };
}
