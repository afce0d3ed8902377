import { expect, test } from 'vitest';
import { wilderRsi } from '../../psychology/rsi.ts';
import { randomSource } from '../random-source.ts';
import { plainRsi } from './wilder.ts';

test('is Wilder’s index', () => {
  const random = randomSource(3, 1);
  const closes = Array.from({ length: 60 }, () => 100 + random.normal());
  for (const n of [15, 20, 60])
    expect(plainRsi(closes.slice(0, n))).toBeCloseTo(wilderRsi(closes.slice(0, n)) ?? -1, 10);
  expect(plainRsi(closes.slice(0, 14))).toBeNaN();
});
