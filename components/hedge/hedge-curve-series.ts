import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { formatCompact, formatPrice } from '@/lib/view/format.ts';
import { SIGN_WORDS } from '@/lib/view/labels.ts';
import { niceTicks } from '../chart/nice-ticks.ts';
import { curveReach } from './curve-reach.ts';

type Model = HedgeAnswer['curve']['models'][number];
type Sign = Model['sign'];

export interface CurveLine {
  readonly sign: Sign;
  readonly name: string;
  readonly isMain: boolean;
  readonly points: readonly { readonly spot: number; readonly shares: number }[];
}

/** A point of the main line with its words on it. */
export interface CurveMark {
  readonly spot: number;
  readonly shares: number;
  readonly text: string;
}

export interface CurveLevel {
  readonly kind: 'spot' | 'flip' | 'call' | 'put';
  readonly price: number;
  readonly text: string;
}

/** One sign model's trade by 1 % down and up, as paths into the answer. */
export interface CurveComparison {
  readonly sign: Sign;
  readonly index: number;
  readonly down: number | null;
  readonly up: number | null;
  readonly reason: string | null;
}

export interface HedgeCurveSeries {
  readonly lines: readonly CurveLine[];
  readonly marks: readonly CurveMark[];
  readonly levels: readonly CurveLevel[];
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
  readonly priceTicks: readonly number[];
  readonly shareTicks: readonly number[];
  readonly comparison: readonly CurveComparison[];
  readonly summary: string;
}

export interface CurveLevels {
  readonly flip: number | null;
  readonly callWall: number | null;
  readonly putWall: number | null;
}

/** Places of −1 % and +1 % on the curve's 81 prices. */
export const ONE_PERCENT = { down: 36, up: 44 } as const;

const tradeWord = (shares: number) => `${shares < 0 ? 'sell' : 'buy'} ${formatCompact(Math.abs(shares))}`;

function levelsOf(
  spot: number,
  { flip, callWall, putWall }: CurveLevels,
  low: number,
  high: number,
): CurveLevel[] {
  const all: (CurveLevel | null)[] = [
    putWall === null
      ? null
      : { kind: 'put', price: putWall, text: `PW ${formatPrice(putWall, { digits: 0 })}` },
    callWall === null
      ? null
      : { kind: 'call', price: callWall, text: `CW ${formatPrice(callWall, { digits: 0 })}` },
    flip === null ? null : { kind: 'flip', price: flip, text: `flip ${formatPrice(flip)}` },
    { kind: 'spot', price: spot, text: `spot ${formatPrice(spot)}` },
  ];
  return all.filter((level) => level !== null && level.price >= low && level.price <= high) as CurveLevel[];
}

/** Shapes the hedge curve near its levels: the view's sign leads and sets the axis, the others stand beside it. */
export function hedgeCurveSeries(
  { curve, spot }: Pick<HedgeAnswer, 'curve' | 'spot'>,
  sign: Sign,
  levels: CurveLevels,
): HedgeCurveSeries {
  const reach = curveReach(spot, levels) + 1e-9;
  const pointsOf = (shares: readonly number[]) =>
    curve.spots.flatMap((at, i) => {
      const own = shares[i];
      return own === undefined || Math.abs(at / spot - 1) > reach ? [] : [{ spot: at, shares: own }];
    });
  const lines = curve.models
    .flatMap(({ sign: own, hedge_shares: shares }) =>
      shares === null
        ? []
        : [{ sign: own, name: SIGN_WORDS[own], isMain: own === sign, points: pointsOf(shares) }],
    )
    .sort((a, b) => Number(a.isMain) - Number(b.isMain));
  const main = lines.find((line) => line.isMain)?.points ?? [];
  const shares = main.map((point) => point.shares);
  const [least, most] = [Math.min(0, ...shares), Math.max(0, ...shares)];
  const [low, high] = [main[0]?.spot ?? spot, main.at(-1)?.spot ?? spot];
  const marks = [ONE_PERCENT.down, ONE_PERCENT.up]
    .map((i) => main.find((point) => point.spot === curve.spots[i]))
    .filter((point) => point !== undefined)
    .map((point) => ({ ...point, text: `${tradeWord(point.shares)} by ${formatPrice(point.spot)}` }));
  const [down, up] = marks;
  return {
    lines,
    marks,
    levels: levelsOf(spot, levels, low, high),
    low,
    high,
    least,
    most: most > least ? most : least + 1,
    priceTicks: niceTicks(low, high, 6),
    shareTicks: niceTicks(least, most > least ? most : least + 1, 5),
    comparison: curve.models.map((model, index) => ({
      sign: model.sign,
      index,
      down: model.hedge_shares?.[ONE_PERCENT.down] ?? null,
      up: model.hedge_shares?.[ONE_PERCENT.up] ?? null,
      reason: model.reason,
    })),
    summary: `If price moves, dealers (${SIGN_WORDS[sign]} sign) ${down?.text ?? 'trade nothing'} and ${up?.text ?? 'nothing'}.`,
  };
}
