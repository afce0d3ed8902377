import type { LadderPage } from './ladder-page.ts';

/** Prices that an axis covers, low < high. */
export interface PriceRange {
  readonly low: number;
  readonly high: number;
}

const LEAST = 0.01;
const WALL_REACH = 0.06;
const EXPECTED_MOVES = 1.2;

/**
 * What the shared price axis covers: spot ± the view's `range` percent, or else the session's prices,
 * 1.2 expected moves either side, the walls and the plan's strikes within 6 % of spot, and at least 1 % either side.
 */
export function priceRange(page: LadderPage): PriceRange {
  const { spot, call_wall, put_wall } = page.exposure;
  const percent = page.meta.range;
  if (percent !== null) return { low: spot * (1 - percent / 100), high: spot * (1 + percent / 100) };
  const reach = EXPECTED_MOVES * (page.trap.levels.expected_move?.dollars ?? 0);
  const walls = [call_wall, put_wall].flatMap((wall) =>
    wall !== null && Math.abs(wall.strike / spot - 1) <= WALL_REACH ? [wall.strike] : [],
  );
  const { plan } = page.trap;
  const strikes = plan === null ? [] : [plan.spread.short.strike, plan.spread.long.strike];
  const legs = strikes.filter((strike) => Math.abs(strike / spot - 1) <= WALL_REACH);
  const prices = [
    ...page.bars.flatMap(({ low, high }) => [low, high]),
    ...page.spots.map((one) => one.spot),
    ...walls,
    ...legs,
    ...[spot * (1 - LEAST), spot * (1 + LEAST), spot - reach, spot + reach],
  ];
  return {
    low: Math.max(
      0,
      prices.reduce((a, b) => Math.min(a, b)),
    ),
    high: prices.reduce((a, b) => Math.max(a, b)),
  };
}
