import type { Percent } from '../units.ts';

/** Whether |level − spot| ≤ percent of spot, both ends included. */
export const isNearSpot = (level: number, spot: number, percent: Percent): boolean =>
  Math.abs(level - spot) * 100 <= percent * spot;
