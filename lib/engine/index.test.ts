import { expect, it } from 'vitest';
import * as engine from './index.ts';

it('offers these names and no others', () => {
  const names = Object.entries(engine).map(([name, value]) => `${name}: ${typeof value}`);
  expect(names.sort()).toEqual([
    'DEFAULT_ASSUMPTIONS: object',
    'DEFAULT_HEDGE_REQUEST: object',
    'InvalidArgument: function',
    'LIMIT_PRESETS: object',
    'METHOD_VERSION: string',
    'TYPICAL_LIMITS: object',
    'analyze: function',
    'buildOptionChain: function',
    'deltaLadder: function',
    'displayedUse: function',
    'europeanGreeks: function',
    'europeanPrice: function',
    'flowPositions: function',
    'hedgeOf: function',
    'hedgeToTarget: function',
    'impliedForward: function',
    'impliedVolatility: function',
    'limitLog: function',
    'limitStatus: function',
    'loopGain: function',
    'priceImpact: function',
    'simulateLoop: function',
    'unwindFlow: function',
  ]);
});
