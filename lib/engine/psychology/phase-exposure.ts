import type { Assumptions, SignModel } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { exposureOf } from '../exposure/exposure-of.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';

/** The sign model that drives conditions, phase and verdict, whatever the view shows. */
export const PHASE_SIGN: SignModel = 'naive';

/** The exposure that the phase is read from: the view's own when its sign is naive, else the book's under naive. */
export const phaseExposure = (
  book: ChainBook,
  shown: ExposureReport,
  { sign, expiries }: Pick<Assumptions, 'sign' | 'expiries'>,
): ExposureReport =>
  sign === PHASE_SIGN ? shown : exposureOf(book, { sign: PHASE_SIGN, range: null, expiries });
