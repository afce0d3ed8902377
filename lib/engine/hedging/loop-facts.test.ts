import { expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { exposureOf } from '../exposure/exposure-of.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import { expectClose } from '../testing/expect-close.ts';
import { hedgeOf } from './hedge-of.ts';
import { DEFAULT_HEDGE_REQUEST } from './hedge-request.ts';
import { loopFacts } from './loop-facts.ts';

const { snapshots, priorBars, sessionBars } = sampleSession();
const context = { sessionBars, priorBars, earlier: [] };
const chain = [...snapshots][61];
if (chain === undefined) throw new Error('the sample session has no snapshot of 14:35');

it('gives the trap page and the hedge page one gain, of one volatility and one volume', () => {
  const book = openBook(chain, DEFAULT_ASSUMPTIONS);
  const exposure = exposureOf(book, DEFAULT_ASSUMPTIONS);
  const { loop } = hedgeOf(book, exposure, context, DEFAULT_ASSUMPTIONS, DEFAULT_HEDGE_REQUEST);
  const { trap, volatility } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
  const { gain, gainInputs } = trap.loop;
  expectClose(loop.report?.gain ?? Number.NaN, gain ?? 0, 1e-9 * (gain ?? 0));
  expect(gain).toBeGreaterThan(0);
  expectClose(loop.inputs.lambda ?? Number.NaN, gainInputs.lambda ?? 0, 1e-12);
  const { dailyVolatility, volatilityOf, advShares, volumeOf } = gainInputs;
  expect(loop.inputs).toMatchObject({ dailyVolatility, volatilityOf, advShares, volumeOf });
  expect(volatilityOf).toBe('30-day index');
  expectClose(dailyVolatility ?? 0, (volatility.iv30 ?? 0) / Math.sqrt(252), 1e-15);
});

it('says why impact is not known', () => {
  const book = openBook(chain, DEFAULT_ASSUMPTIONS);
  expect(loopFacts(book, { ...context, priorBars: [] }, 1)).toMatchObject({
    storedAdvShares: null,
    impactReason: 'fewer than 20 whole sessions of volume are stored',
  });
});
