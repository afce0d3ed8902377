import type { ExposureAnswer } from '@/lib/schema/exposure-answer.ts';
import { formatNumber, formatShare } from '@/lib/view/format.ts';
import { FLAG_WORDS, FORWARD_SOURCE_WORDS, VOLATILITY_SOURCE_WORDS } from '@/lib/view/labels.ts';

type Quality = ExposureAnswer['quality'];

const AMBER = 0.9;
const RED = 0.7;

/** The score in words: the colour is never alone. */
export function scoreWord(score: number | null): string {
  if (score === null) return 'no open interest';
  if (score < RED) return 'poor';
  return score < AMBER ? 'fair' : 'good';
}

export interface CountRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

const rows = (
  prefix: string,
  counts: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
) =>
  Object.entries(counts)
    .map(([code, count]): CountRow => ({ id: `${prefix}.${code}`, name: words[code] ?? code, count }))
    .sort((a, b) => b.count - a.count);

/** Flags raised, most frequent first. */
export const flagRows = ({ flags }: Quality): CountRow[] => rows('quality.flags', flags, FLAG_WORDS);

/** Where the volatilities of the counted contracts came from, most frequent first. */
export const volatilityRows = ({ volatility_sources }: Quality): CountRow[] =>
  rows('quality.volatility_sources', volatility_sources, VOLATILITY_SOURCE_WORDS);

/** Where a forward came from, why not from parity, and whether premiums were taken out of the quotes. */
export function forwardTitle(row: ExposureAnswer['by_expiry'][number]): string {
  const source = FORWARD_SOURCE_WORDS[row.forward_source];
  const why = row.forward_reason === null ? '' : `: ${row.forward_reason}`;
  const less = row.exercise === 'american' ? '; quotes less their early-exercise premium' : '';
  return `${source}${why}${less}`;
}

/** How many expirations took their forward from where, in words. */
export function forwardSentence(byExpiry: ExposureAnswer['by_expiry']): string {
  const counts = new Map<string, number>();
  for (const { forward_source } of byExpiry)
    counts.set(forward_source, (counts.get(forward_source) ?? 0) + 1);
  const american = byExpiry.filter(({ exercise }) => exercise === 'american').length;
  const less = american > 0 ? `; quotes of ${american} less their early-exercise premium` : '';
  return `${[...counts]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([source, count]) =>
        `${count} from ${FORWARD_SOURCE_WORDS[source as keyof typeof FORWARD_SOURCE_WORDS]}`,
    )
    .join(', ')}${less}`;
}

/** What could not be used, in one sentence; null when everything in view counts. */
export function exclusionSentence(quality: Quality): string | null {
  const { excluded_open_interest_share: share, expired } = quality;
  const parts = [
    ...(share > 0
      ? [`${formatShare(share, 1)} of open interest is not in the totals (no usable volatility or gamma)`]
      : []),
    ...(expired > 0 ? [`${formatNumber(expired)} expired contracts are kept and not counted`] : []),
  ];
  return parts.length === 0 ? null : `${parts.join('; ')}.`;
}

const UNJUDGED_WORDS: Readonly<Record<string, string>> = {
  stale: 'how old a quote is',
  oi_vintage: 'which session the open interest is of',
};

/** What the source gives no means to judge, in one sentence; null when it gives all. */
export function unjudgedSentence({ unjudged_flags: codes }: Quality): string | null {
  if (codes.length === 0) return null;
  return `The source does not say ${codes.map((code) => UNJUDGED_WORDS[code] ?? code).join(' or ')}.`;
}

interface QualityStat {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
}

/** The head figures of the panel. */
export function qualityStats(quality: Quality): QualityStat[] {
  const { contracts, included, expired, excluded_open_interest_share: excluded, score } = quality;
  const count = (id: string, name: string, value: number) => ({ id, name, value, text: formatNumber(value) });
  return [
    count('quality.contracts', 'Contracts', contracts),
    count('quality.included', 'In the totals', included),
    count('quality.expired', 'Expired', expired),
    {
      id: 'quality.excluded_open_interest_share',
      name: 'OI left out',
      value: excluded,
      text: formatShare(excluded, 1),
    },
    {
      id: 'quality.score',
      name: 'Clean quotes, by OI',
      value: score,
      text: score === null ? 'none' : formatShare(score, 1),
    },
  ];
}
