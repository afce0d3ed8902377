import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { openBook } from './chain-book.ts';
import { contractExposure } from './contract-exposure.ts';
import { putCallRatios, zeroDteShare } from './put-call.ts';

const bookOf = (rows: readonly ContractRow[]) => openBook(testChain(rows), DEFAULT_ASSUMPTIONS);
const shareOf = (rows: readonly ContractRow[]) => {
  const book = bookOf(rows);
  return zeroDteShare(book, contractExposure(book, 'naive'));
};

it('putCallRatios divides puts by calls, unexpired ones only', () => {
  const rows = [
    contractRow({ openInterest: 40, volume: 10 }),
    contractRow({ strike: 101, openInterest: 60, volume: null }),
    contractRow({ right: 'put', openInterest: 150, volume: 25 }),
    contractRow({ right: 'put', openInterest: 999, volume: 999, date: '2026-11-13' }),
  ];
  expect(putCallRatios(bookOf(rows))).toEqual({ openInterest: 1.5, volume: 2.5 });
  expect(putCallRatios(bookOf([contractRow({ right: 'put' })]))).toEqual({
    openInterest: null,
    volume: null,
  });
});

it('zeroDteShare is today’s part of absolute gamma', () => {
  const today = contractRow({ date: '2026-11-16', vendorVolatility: 0.2 });
  const later = contractRow({ right: 'put', vendorVolatility: 0.2 });
  expect(shareOf([today])).toBe(1);
  expect(shareOf([later])).toBe(0);
  expect(shareOf([contractRow()])).toBeNull();
  const share = shareOf([today, later]) ?? 0;
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(1);
});
