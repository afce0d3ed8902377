import { formatPercent, formatPrice, formatStrike } from '@/lib/view/format.ts';
import type { LadderPage } from './ladder-page.ts';
import type { PriceRange } from './price-range.ts';

export type LevelKind = 'flip' | 'move_up' | 'call_wall' | 'spot' | 'move_down' | 'put_wall';

/** A price with a name, for a line across the panes and a tag beside the axis. */
export interface LevelTag {
  readonly kind: LevelKind;
  readonly price: number;
  readonly name: string;
  readonly text: string;
  /** Signed distance from spot; empty for spot. */
  readonly distance: string;
  /** The side of the range it lies beyond: then it has a tag with an arrow and no line. */
  readonly beyond: 'above' | 'below' | null;
}

const ARROW = { above: ' ↑', below: ' ↓' } as const;

function moves(spot: number, dollars: number): Omit<LevelTag, 'beyond'>[] {
  const at = (kind: LevelKind, name: string, change: number) => ({
    ...{ kind, name, price: spot + change, text: formatPrice(spot + change) },
    distance: formatPrice(change, { signed: true }),
  });
  return [at('move_up', '+EM', dollars), at('move_down', '−EM', -dollars)];
}

/** Flip, walls, spot and expected move, highest price first; a level that there is not has no tag. */
export function levelTags({ exposure, trap }: LadderPage, range: PriceRange): LevelTag[] {
  const { spot, gamma_flip, call_wall, put_wall } = exposure;
  const percent = (price: number) => formatPercent((price / spot - 1) * 100, { signed: true });
  const tags: Omit<LevelTag, 'beyond'>[] = [
    { kind: 'spot', price: spot, name: 'Spot', text: formatPrice(spot), distance: '' },
  ];
  if (gamma_flip.level !== null) {
    const { level: price } = gamma_flip;
    tags.push({ kind: 'flip', price, name: 'Flip', text: formatPrice(price), distance: percent(price) });
  }
  for (const [kind, name, wall] of [
    ['call_wall', 'CW', call_wall],
    ['put_wall', 'PW', put_wall],
  ] as const) {
    if (wall === null) continue;
    const price = wall.strike;
    tags.push({ kind, price, name, text: formatStrike(price), distance: percent(price) });
  }
  const { expected_move } = trap.levels;
  if (expected_move !== null) tags.push(...moves(spot, expected_move.dollars));
  return tags
    .map((tag) => {
      const beyond = tag.price > range.high ? 'above' : tag.price < range.low ? 'below' : null;
      return { ...tag, beyond, name: beyond === null ? tag.name : `${tag.name}${ARROW[beyond]}` } as const;
    })
    .sort((a, b) => b.price - a.price);
}
