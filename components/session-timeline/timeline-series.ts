import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatClock, formatStrike } from '@/lib/view/format.ts';
import { PHASE_WORDS } from '@/lib/view/labels.ts';

type Run = TrapPage['trap']['timeline']['runs'][number];

export interface TimelineRun {
  readonly phase: Run['phase'];
  readonly label: string;
  readonly from: string;
  readonly fromText: string;
  readonly toText: string;
  /** "595 call wall, held" */
  readonly about: string;
  /** Percent of the session's hours. */
  readonly left: number;
  readonly width: number;
  /** Wide enough for its name. */
  readonly isNamed: boolean;
}

export interface TimelineSeries {
  readonly runs: readonly TimelineRun[];
  /** Where the snapshot stands, percent of the session's hours. */
  readonly now: number;
  readonly opens: string;
  readonly closes: string;
  readonly summary: string;
  readonly note: string | null;
}

const EXIT_WORDS: Readonly<Record<Run['exits'][number], string>> = {
  exit_volume: 'volume faded',
  exit_rsi: 'RSI past 80 or 20',
  exit_wall: 'wall reached',
  exit_volatility: 'volatility jumped',
  exit_pace: 'V/OI pace faded',
};
const OUTCOME_WORDS = { held: 'held', broken: 'broken', session_end: 'at the close' } as const;
const NAMED_FROM = 9;

function aboutOf({ side, strike, outcome, exits }: Run): string {
  const wall = side === null || strike === null ? null : `${formatStrike(strike)} ${side} wall`;
  const end = outcome === null ? null : OUTCOME_WORDS[outcome];
  return [wall, end, ...exits.map((exit) => EXIT_WORDS[exit])].filter((part) => part !== null).join(', ');
}

function summaryOf(runs: readonly TimelineRun[]): string {
  const last = runs.at(-1);
  if (last === undefined) return 'No snapshot of the session has been read.';
  const before = runs.at(-2);
  const since = `${last.label} since ${last.fromText}`;
  return before === undefined
    ? `${since}.`
    : `${since}, after ${before.label.toLowerCase()} from ${before.fromText}.`;
}

function noteOf({ unread, reason }: TrapPage['trap']['timeline']): string | null {
  if (reason !== null) return reason;
  return unread === 0 ? null : `${unread} earlier snapshots of the session have not been read.`;
}

/** The session's phases as stretches of its hours; each lasts until the next begins, the last until the snapshot. */
export function timelineSeries({
  trap,
  session,
  meta,
}: Pick<TrapPage, 'trap' | 'session' | 'meta'>): TimelineSeries {
  const { opens_at: opens, closes_at: closes } = session;
  const { timeline } = trap;
  const place = (at: string) =>
    Math.min(100, Math.max(0, (100 * (Date.parse(at) - opens)) / (closes - opens)));
  const runs = timeline.runs.map((run, i) => {
    const end = timeline.runs[i + 1]?.from ?? meta.as_of;
    const width = place(end) - place(run.from);
    return {
      phase: run.phase,
      label: PHASE_WORDS[run.phase],
      from: run.from,
      fromText: formatClock(run.from),
      toText: formatClock(end),
      about: aboutOf(run),
      left: place(run.from),
      width,
      isNamed: width >= NAMED_FROM,
    };
  });
  return {
    runs,
    now: place(meta.as_of),
    opens: formatClock(opens),
    closes: formatClock(closes),
    summary: summaryOf(runs),
    note: noteOf(timeline),
  };
}
