import type { ComponentProps } from 'react';
import { ExplainedFigure } from '../panel/explained-figure.tsx';

/** A figure of the hedge answer, named by its path in it, that opens its explanation: on a page `hedge.` stands before it. */
export const HedgeFigure = ({ id, ...figure }: ComponentProps<typeof ExplainedFigure>) => (
  <ExplainedFigure id={`hedge.${id}`} {...figure} />
);
