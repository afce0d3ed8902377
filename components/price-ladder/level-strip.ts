import { formatPercent, formatPrice, formatStrike } from '@/lib/view/format.ts';
import type { LadderPage } from './ladder-page.ts';

/** A mark of the strip; its text hangs left or right of it, above or below the line. */
export interface StripMark {
  readonly kind: 'put_wall' | 'spot' | 'call_wall' | 'flip';
  readonly text: string;
  readonly distance: string;
  /** Percent of the strip's width. */
  readonly at: number;
  readonly row: 'above' | 'below';
  readonly hangs: 'left' | 'right';
}

export interface LevelStripSeries {
  readonly marks: readonly StripMark[];
  /** Expected move, percent of the width; null without one. */
  readonly band: { readonly from: number; readonly to: number } | null;
}

const REACH = 0.05;
const [FIRST, LAST] = [28, 72];

interface Level {
  readonly kind: StripMark['kind'];
  readonly price: number | null;
  readonly name: string;
  readonly row: StripMark['row'];
}

/**
 * Places the four levels on a strip between 28 % and 72 % of its width, so that every text has room on its
 * own side: walls above the line, spot and flip below; of two on a row the lower hangs left, the higher
 * right. Levels more than 5 % from spot stand at the end with their distance.
 */
export function levelStrip({ exposure, trap }: Pick<LadderPage, 'exposure' | 'trap'>): LevelStripSeries {
  const { spot } = exposure;
  const all: Level[] = [
    { kind: 'put_wall', price: exposure.put_wall?.strike ?? null, name: 'PW', row: 'above' },
    { kind: 'call_wall', price: exposure.call_wall?.strike ?? null, name: 'CW', row: 'above' },
    { kind: 'spot', price: spot, name: 'Spot', row: 'below' },
    { kind: 'flip', price: exposure.gamma_flip.level, name: 'Flip', row: 'below' },
  ];
  const levels = all.flatMap((level) => (level.price === null ? [] : [{ ...level, price: level.price }]));
  const near = (price: number) => Math.max(spot * (1 - REACH), Math.min(spot * (1 + REACH), price));
  const prices = levels.map(({ price }) => near(price));
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const at = (price: number) =>
    high > low ? FIRST + ((near(price) - low) / (high - low)) * (LAST - FIRST) : (FIRST + LAST) / 2;
  const marks = levels.map(({ kind, price, name, row }): StripMark => {
    const other = levels.find((level) => level.row === row && level.kind !== kind);
    const isHigher =
      other === undefined
        ? at(price) < 50
        : price > other.price || (price === other.price && kind === 'call_wall');
    return {
      ...{ kind, at: at(price), row, hangs: isHigher ? 'right' : 'left' },
      text: `${name} ${kind === 'spot' || kind === 'flip' ? formatPrice(price) : formatStrike(price)}`,
      distance: kind === 'spot' ? '' : formatPercent((price / spot - 1) * 100, { signed: true }),
    };
  });
  const move = trap.levels.expected_move?.dollars;
  const raw = (price: number) =>
    Math.max(0, Math.min(100, FIRST + ((price - low) / (high - low)) * (LAST - FIRST)));
  const hasBand = move !== undefined && high > low;
  return { marks, band: hasBand ? { from: raw(spot - move), to: raw(spot + move) } : null };
}
