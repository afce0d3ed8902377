import type { FigureFamily } from './explanation.ts';
import { HEDGE_BAND_FIGURES } from './hedge-band-figures.ts';
import { HEDGE_BOOK_FIGURES } from './hedge-book-figures.ts';
import { HEDGE_CURVE_FIGURES } from './hedge-curve-figures.ts';
import { HEDGE_FORCE_FIGURES } from './hedge-force-figures.ts';
import { HEDGE_LIMIT_FIGURES } from './hedge-limit-figures.ts';
import { HEDGE_LOOP_FIGURES } from './hedge-loop-figures.ts';
import { HEDGE_RUNG_FIGURES } from './hedge-rung-figures.ts';
import { HEDGE_UNWIND_FIGURES } from './hedge-unwind-figures.ts';
import { valueAt } from './value-at.ts';

/** Figures of the hedge report, by their path in the API's answer. */
export const HEDGE_FAMILY: FigureFamily = {
  prefix: 'hedge.',
  valueOf: (path, { hedge }) => (hedge === null ? undefined : valueAt(hedge.report, path)),
  rules: [
    ...HEDGE_BOOK_FIGURES,
    ...HEDGE_RUNG_FIGURES,
    ...HEDGE_LIMIT_FIGURES,
    ...HEDGE_BAND_FIGURES,
    ...HEDGE_FORCE_FIGURES,
    ...HEDGE_CURVE_FIGURES,
    ...HEDGE_UNWIND_FIGURES,
    ...HEDGE_LOOP_FIGURES,
  ],
};
