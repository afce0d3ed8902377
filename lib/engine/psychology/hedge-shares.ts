import type { ExposureReport } from '../exposure/exposure-report.ts';
import type { Shares } from '../units.ts';

/** Shares that dealers trade per $1 of price for a net GEX in dollars of delta per 1 %: net GEX / (0.01·S²). */
export const hedgeShares = ({ netGex, spot }: Pick<ExposureReport, 'netGex' | 'spot'>): Shares =>
  netGex / (0.01 * spot * spot);
