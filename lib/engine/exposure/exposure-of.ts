import type { Assumptions } from '../assumptions.ts';
import { rescope } from './book-scope.ts';
import type { ChainBook } from './chain-book.ts';
import { type ContractExposure, contractExposure, exposureTotals } from './contract-exposure.ts';
import { exposureByExpiry } from './exposure-by-expiry.ts';
import { exposureByStrike } from './exposure-by-strike.ts';
import { exposureGrid } from './exposure-grid.ts';
import type { ExposureReport, GammaProfile, StrikeExposure } from './exposure-report.ts';
import { fineProfile, gammaProfile, wideSums } from './gamma-profile.ts';
import { gammaWalls } from './gamma-walls.ts';
import { maxPain } from './max-pain.ts';
import { isNearSpot } from './near-spot.ts';
import { profileTerms } from './profile-terms.ts';
import { putCallRatios, zeroDteShare } from './put-call.ts';
import { qualityReport } from './quality-report.ts';
import { zeroGammaFlip } from './zero-gamma-flip.ts';

/** Keeps what lies within `range` percent of spot; totals are never trimmed. */
function trim(spot: number, range: number | null) {
  const isShown = (level: number) => range === null || isNearSpot(level, spot, range);
  return {
    strikes: (rows: StrikeExposure[]) => rows.filter((row) => isShown(row.strike)),
    profile: ({ spots, netGex }: GammaProfile): GammaProfile => ({
      spots: spots.filter(isShown),
      netGex: netGex.filter((_, j) => isShown(spots[j] ?? 0)),
    }),
  };
}

const wallPair = ({ calls, puts }: ReturnType<typeof gammaWalls>) => ({
  callWall: calls[0] ?? null,
  putWall: puts[0] ?? null,
});

const nearest = (all: ReturnType<typeof maxPain>): ExposureReport['maxPain'] =>
  all[0] === undefined ? null : { ...all[0], byExpiry: all };

/** The exposure report of a priced book under one sign model. @throws InvalidArgument for a sign that has no reading */
export function exposureOf(
  book: ChainBook,
  { sign, range, expiries }: Pick<Assumptions, 'sign' | 'range' | 'expiries'>,
): ExposureReport {
  const exposure: ContractExposure = contractExposure(book, sign);
  const terms = profileTerms(book, sign);
  const wide = wideSums(terms);
  const byStrike = exposureByStrike(book, exposure);
  const walls = gammaWalls(book);
  const shown = trim(book.chain.spot, range);
  return {
    spot: book.chain.spot,
    ...exposureTotals(exposure),
    gammaFlip: zeroGammaFlip(terms, byStrike, fineProfile(terms, wide)),
    ...wallPair(walls),
    walls,
    allExpiries: expiries === 'all' ? null : wallPair(gammaWalls(rescope(book, 'all'))),
    byStrike: shown.strikes(byStrike),
    byExpiry: exposureByExpiry(book, exposure),
    grid: exposureGrid(book, exposure),
    profile: shown.profile(gammaProfile(terms, wide)),
    maxPain: nearest(maxPain(book)),
    putCall: putCallRatios(book),
    zeroDteShare: zeroDteShare(book, exposure),
    quality: qualityReport(book),
  };
}
