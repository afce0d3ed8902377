import type { ComponentProps } from 'react';
import { ExplainedFigure } from '../panel/explained-figure.tsx';

/** A figure of the armed plan's trade that opens its explanation, named `trade.` and its path in the API's answer. */
export const TradeFigure = (figure: ComponentProps<typeof ExplainedFigure>) => (
  <ExplainedFigure {...figure} />
);
