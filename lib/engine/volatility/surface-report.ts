import type { ChainBook } from '../exposure/chain-book.ts';
import { type SmileReport, smileReport } from './smile-report.ts';
import { smileSurface } from './smile-surface.ts';
import { type TermStructure, termStructure } from './term-structure.ts';

/** What a chain's prices say of volatility by time and by strike. */
export interface SurfaceReport extends TermStructure {
  /** Of the expirations with a smile nearest to a week and to a month. */
  readonly smiles: readonly SmileReport[];
}

const SHOWN_DAYS = [7, 30];

/** Term structure of every expiration and the smile of two. */
export function surfaceReport(book: ChainBook): SurfaceReport {
  const surface = smileSurface(book);
  const fitted = surface.filter(({ fit }) => fit.smile !== null);
  const nearest = (days: number) =>
    [...fitted].sort((a, b) => Math.abs(a.years * 365 - days) - Math.abs(b.years * 365 - days))[0];
  const shown = new Set(SHOWN_DAYS.map(nearest).filter((one) => one !== undefined));
  return { ...termStructure(book, surface), smiles: [...shown].map((one) => smileReport(book, one)) };
}
