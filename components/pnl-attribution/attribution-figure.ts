import type { ComponentType } from 'react';
import { Figure } from '../panel/figure.tsx';

/** Draws one figure of an attribution: plain, or as one that opens its explanation. */
export type AttributionFigure = ComponentType<{
  readonly id: string;
  readonly value: number | null;
  readonly text: string;
}>;

export const PlainFigure: AttributionFigure = Figure;
