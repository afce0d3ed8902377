import type { FreshnessAhead } from '@/lib/schema/live-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { LiveState } from '../live/live-context.ts';

/** A state that every panel has. */
export interface PanelState {
  readonly id: string;
  /** What of it is to be seen. */
  readonly shows: string;
  /** Sample moment that it is shown with; null where no chain is. */
  readonly moment: { readonly symbol: string; readonly at: string } | null;
  readonly kind: 'skeleton' | 'empty' | 'page';
  /** What the page's live state is then, where it differs from an open page that is fresh. */
  readonly live: Partial<Pick<LiveState, 'isLive' | 'isReading' | 'failure'>>;
  readonly freshness: FreshnessAhead['status'];
}

const MOMENT = { symbol: 'SPY', at: '2026-11-16T14:35' };
const state = (id: string, shows: string, over: Partial<PanelState> = {}): PanelState => ({
  ...{ id, shows, moment: MOMENT, kind: 'page', live: {}, freshness: 'fresh' },
  ...over,
});

/** Every state of PRODUCT.md, each with a moment of the sample market that has it. */
export const PANEL_STATES: readonly [PanelState, ...PanelState[]] = [
  state('loading', 'a skeleton of the final size', { kind: 'skeleton', moment: null }),
  state('updating', 'old figures stay, a progress line, aria-busy', { live: { isReading: true } }),
  state('empty', 'why there is nothing, and the two ways out', { kind: 'empty', moment: null }),
  state('partial', 'what is missing is unknown, with its reason', {
    moment: { symbol: 'SPY', at: '2026-11-16T09:45' },
  }),
  state('late', 'one update missed: a chip beside the as-of', { freshness: 'late' }),
  state('stalled', 'the source has stopped: a chip, hatched and dimmed', { freshness: 'stalled' }),
  state('error', 'the newest chain could not be read: why, a retry, old figures dimmed', {
    live: { failure: '503 busy (id e-7f31)' },
  }),
  state('closed', 'final for its session', {
    freshness: 'closed',
    moment: { symbol: 'SPY', at: '2026-11-16T16:00' },
  }),
  state('replay', 'a pinned moment that never changes', { live: { isLive: false }, freshness: 'replay' }),
  state('disagree', 'sign models disagree on the regime: a chip, and each model below', {
    moment: { symbol: 'SPX', at: '2026-11-17T13:30' },
  }),
  state('sample', 'the ribbon over every page of sample data', {
    live: { isLive: false },
    freshness: 'replay',
  }),
];

/** The state of that name, else the first. */
export const panelState = (id: string | undefined): PanelState =>
  PANEL_STATES.find((own) => own.id === id) ?? PANEL_STATES[0];

const NEXT_AFTER_MS = 300_000;

/** The live state that a page of that moment has in a panel state. */
export function liveStateOf(
  { live, freshness }: PanelState,
  base: LiveState,
  page: TrapPage | null,
): LiveState {
  const next = page === null ? null : new Date(Date.parse(page.meta.as_of) + NEXT_AFTER_MS).toISOString();
  const expected = freshness === 'fresh' || freshness === 'late' ? next : null;
  return {
    ...base,
    ...{ isLive: true, isReading: false, failure: null, every_seconds: 300 },
    freshness: { from: 0, status: freshness, next_expected_at: expected },
    ...live,
  };
}
