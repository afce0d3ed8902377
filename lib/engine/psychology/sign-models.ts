import type { SignModel } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { gammaTotals } from '../exposure/contract-exposure.ts';
import type { DollarsPerOnePercent } from '../units.ts';
import type { GammaRegime, SignModelReading } from './trap-report.ts';

/** Below this share of gross, net GEX says nothing about which way dealers stand. */
export const NOISE_SHARE = 0.02;

/** Short or long gamma by the sign of net GEX; `near_zero` below 2 % of gross. */
export function gammaRegime(netGex: DollarsPerOnePercent, grossGex: DollarsPerOnePercent): GammaRegime {
  if (Math.abs(netGex) <= NOISE_SHARE * grossGex) return 'near_zero';
  return netGex < 0 ? 'short_gamma' : 'long_gamma';
}

const NO_GAMMA = 'no contract has both gamma and size in this view';

function reading(book: ChainBook, sign: SignModel): SignModelReading {
  if (sign === 'flow' && book.flow.positions === null)
    return { sign, netGex: null, regime: null, reason: book.flow.reason };
  const { netGex, grossGex } = gammaTotals(book, sign);
  if (grossGex === 0) return { sign, netGex: null, regime: null, reason: NO_GAMMA };
  return { sign, netGex, regime: gammaRegime(netGex, grossGex), reason: null };
}

/** Net GEX and regime of the same book under every sign model. */
export const signModelReadings = (book: ChainBook): SignModelReading[] =>
  (['naive', 'short_all', 'flow'] as const).map((sign) => reading(book, sign));

/** Whether the models that have a reading name one regime; null when fewer than two have one. */
export function modelsAgree(readings: readonly SignModelReading[]): boolean | null {
  const regimes = readings.map((r) => r.regime).filter((regime) => regime !== null);
  return regimes.length < 2 ? null : new Set(regimes).size === 1;
}
