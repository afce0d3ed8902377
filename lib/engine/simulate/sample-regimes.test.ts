import { expect, test } from 'vitest';
import { SAMPLE_REGIME_MARKS } from './sample-story-marks.ts';
import { SAMPLE_SYMBOLS } from './sample-underlyings.ts';
import { storyReadings } from './testing/story-readings.ts';
import { STORY_REGIMES } from './testing/story-regimes.ts';

const marksOf = (symbol: string) => SAMPLE_REGIME_MARKS.filter((mark) => mark.symbol === symbol);
const readings = new Map(
  SAMPLE_SYMBOLS.map((symbol) => [
    symbol,
    storyReadings(symbol, new Set(marksOf(symbol).map((mark) => mark.asOf))),
  ]),
);

test('there is a mark for every regime', () => {
  expect(SAMPLE_REGIME_MARKS.map((mark) => mark.shows)).toEqual(Object.keys(STORY_REGIMES));
});

test.each(SAMPLE_REGIME_MARKS)('$symbol has the inputs of $shows, and of none before it', (mark) => {
  const reading = readings.get(mark.symbol)?.get(mark.asOf);
  if (reading === undefined) throw new Error('there is no snapshot at that instant');
  const matched = Object.entries(STORY_REGIMES).filter(([, matches]) => matches(reading));
  expect(matched[0]?.[0]).toBe(mark.shows);
});
