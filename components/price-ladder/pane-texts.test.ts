import { expect, it } from 'vitest';
import { ladderGeometry } from './ladder-geometry.ts';
import { paneTexts } from './pane-texts.ts';
import { priceLadderSeries } from './price-ladder-series.ts';
import { flipAt, ladderPage } from './testing/ladder-page.ts';

const textsOf = (page: ReturnType<typeof ladderPage>, width = 908) => {
  const series = priceLadderSeries(page);
  return paneTexts(series, ladderGeometry(series, { width, height: 438, isNarrow: false }));
};
const profile = { spots: [500, 700], net_gex: [-1, 1] };

it('puts the words either side of the flip and keeps prior levels clear of them', () => {
  const texts = textsOf(
    ladderPage({ exposure: { ...flipAt(595), profile }, levels: { prior_high: 594.9, prior_low: 592 } }),
  );
  expect(texts.map(({ text, ink }) => [text, ink])).toEqual([
    ['above the flip hedging dampens moves', 'tpos'],
    ['prior high 594.90', 'tm'],
    ['below it hedging amplifies them', 'tneg'],
    ['prior low 592.00', 'tm'],
  ]);
  for (const [i, { y }] of texts.entries()) {
    const before = texts[i - 1];
    if (before !== undefined) expect(y - before.y).toBeGreaterThanOrEqual(16 - 1e-6);
  }
});

it('is short where the pane is', () => {
  const texts = textsOf(ladderPage({ exposure: { ...flipAt(595), profile } }), 500);
  expect(texts.map(({ text }) => text)).toEqual(['hedging dampens', 'hedging amplifies']);
});

it('has none to say without flip and prior levels', () => {
  expect(textsOf(ladderPage({ exposure: { profile } }))).toEqual([]);
});

it('stands where it covers no candle', () => {
  const page = ladderPage({ levels: { prior_high: 594 } });
  const at = (minutes: number, low: number, high: number) => ({
    start: page.session.opens_at + minutes * 60_000,
    ...{ open: low, high, low, close: high, volume: null },
  });
  const priceAt = (bars: ReturnType<typeof at>[]) =>
    textsOf(ladderPage({ levels: { prior_high: 594 }, page: { bars } })).map(({ anchor, y }) => [
      anchor,
      Math.round(y),
    ]);
  const [free] = priceAt([]);
  const [above, line] = [free?.[1] ?? 0, Number(free?.[1]) + 5];
  expect(free).toEqual(['start', above]);
  // Candles above the line at the left: below it, still at the left.
  expect(priceAt([at(10, 594.05, 595)])).toEqual([['start', line + 14]]);
  // On both sides of it at the left: at the right.
  expect(priceAt([at(10, 592, 596)])).toEqual([['end', above]]);
  // On both sides everywhere: where it covers fewest.
  expect(priceAt([at(10, 592, 596), at(380, 592, 596), at(375, 592, 596)])).toEqual([['start', above]]);
});
