import type { ComponentProps } from 'react';
import { Figure } from '../panel/figure.tsx';

/** A figure of the armed plan's trade, named `trade.` and its path in the API's answer. */
export const TradeFigure = (figure: ComponentProps<typeof Figure>) => <Figure {...figure} />;
