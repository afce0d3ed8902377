import type { ComponentProps } from 'react';
import { Figure } from '../panel/figure.tsx';

/** A figure of the hedge answer, named by its path in it: on a page `hedge.` stands before it. */
export const HedgeFigure = ({ id, ...figure }: ComponentProps<typeof Figure>) => (
  <Figure id={`hedge.${id}`} {...figure} />
);
