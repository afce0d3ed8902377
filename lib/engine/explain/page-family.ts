import { CARD_FIGURES } from './card-figures.ts';
import type { FigureFamily } from './explanation.ts';
import { EXPOSURE_FIGURES } from './exposure-figures.ts';
import { figureValue } from './figure-value.ts';
import { LEVEL_FIGURES } from './level-figures.ts';
import { QUALITY_FIGURES } from './quality-figures.ts';
import { REGIME_FIGURES } from './regime-figures.ts';
import { SPLIT_FIGURES } from './split-figures.ts';
import { TRAP_FIGURES } from './trap-figures.ts';

/** Figures of the exposure and the trap report, named without a prefix. */
export const PAGE_FAMILY: FigureFamily = {
  prefix: '',
  valueOf: figureValue,
  rules: [
    ...EXPOSURE_FIGURES,
    ...SPLIT_FIGURES,
    ...LEVEL_FIGURES,
    ...QUALITY_FIGURES,
    ...TRAP_FIGURES,
    ...REGIME_FIGURES,
    ...CARD_FIGURES,
  ],
};
