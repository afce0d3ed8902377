import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { isNearSpot } from '../exposure/near-spot.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { AnnualVolatility } from '../units.ts';
import type { WallReading } from './phase-reading.ts';
import type { ExpectedMove } from './trap-report.ts';
import { busiestStrike, type VolumeOpenInterest } from './volume-open-interest.ts';

/** What the phase machine needs of one snapshot's chain; stored with it, so that a session is read without chains. */
export interface ChainReading {
  /** Naive sign; null without gamma. */
  readonly netGex: number | null;
  readonly gammaFlip: number | null;
  readonly callWall: WallReading | null;
  readonly putWall: WallReading | null;
  /** Highest V/OI of the strikes with high open interest near spot. */
  readonly busiest: Pick<VolumeOpenInterest, 'strike' | 'right' | 'openInterest' | 'ratio'> | null;
  readonly expectedMove: number | null;
  /** 30-day index, 0.14 = 14 %. */
  readonly volatilityIndex: AnnualVolatility | null;
  /** Contracts traded so far, all strikes; null without any volume. */
  readonly optionVolume: number | null;
  /** Contracts traded so far by strike, near spot and at the walls: what a pace 30 minutes later is taken from. */
  readonly calls: readonly (readonly [strike: number, volume: number])[];
  readonly puts: readonly (readonly [strike: number, volume: number])[];
}

const NEAR = 3;

function optionVolume({ chain, listed }: ChainBook): number | null {
  const { volume } = chain.columns;
  let sum = 0;
  let isKnown = false;
  for (let i = 0; i < volume.length; i++) {
    const own = volume[i] ?? Number.NaN;
    if (listed[i] !== 1 || !Number.isFinite(own)) continue;
    isKnown = true;
    sum += own;
  }
  return isKnown ? sum : null;
}

/** Reads a priced book: its naive exposure, V/OI by strike and expected move are at hand where this is called. */
export function chainReading(
  book: ChainBook,
  { spot, netGex, grossGex, gammaFlip, callWall, putWall }: ExposureReport,
  turnover: readonly VolumeOpenInterest[] | null,
  { move, iv30 }: { readonly move: ExpectedMove | null; readonly iv30: AnnualVolatility | null },
): ChainReading {
  const rows = turnover ?? [];
  const busiest = busiestStrike(rows, spot);
  const ofSide = (side: OptionRight) => rows.filter(({ right }) => right === side);
  const wallOf = (side: OptionRight, strike: number | undefined): WallReading | null => {
    if (strike === undefined) return null;
    const own = ofSide(side).find((row) => row.strike === strike);
    return { strike, volumeOi: own?.ratio ?? null, openInterest: own?.openInterest ?? null };
  };
  const walls = [callWall?.strike, putWall?.strike];
  const volumes = (side: OptionRight) =>
    ofSide(side)
      .filter(({ strike }) => isNearSpot(strike, spot, NEAR) || walls.includes(strike))
      .map(({ strike, volume }) => [strike, volume] as const);
  return {
    netGex: grossGex > 0 ? netGex : null,
    gammaFlip: gammaFlip.level,
    callWall: wallOf('call', callWall?.strike),
    putWall: wallOf('put', putWall?.strike),
    busiest: busiest && {
      strike: busiest.strike,
      right: busiest.right,
      openInterest: busiest.openInterest,
      ratio: busiest.ratio,
    },
    expectedMove: move?.dollars ?? null,
    volatilityIndex: iv30,
    optionVolume: optionVolume(book),
    calls: volumes('call'),
    puts: volumes('put'),
  };
}
