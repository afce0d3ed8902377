import { expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { modelWords } from './model-words.ts';

type Regime = TrapAnswer['models'][number]['regime'];
const words = (agree: boolean | null, naive: Regime, all: Regime, flow: Regime) =>
  modelWords(
    {
      models_agree: agree,
      models: (
        [
          ['naive', naive],
          ['short_all', all],
          ['flow', flow],
        ] as const
      ).map(([sign, regime]) => ({ sign, regime, net_gex: 1, reason: null })),
    },
    'naive',
  );

it('names those that agree, or only those that do not', () => {
  expect(words(true, 'short_gamma', 'short_gamma', 'short_gamma')).toBe(
    'naive sign; short all and flow agree',
  );
  expect(words(true, 'short_gamma', 'short_gamma', null)).toBe('naive sign; short all agrees');
  expect(words(false, 'short_gamma', 'short_gamma', 'long_gamma')).toBe('naive sign; flow disagrees');
  expect(words(false, 'long_gamma', 'short_gamma', 'short_gamma')).toBe(
    'naive sign; short all and flow disagree',
  );
});

it('says the sign alone where no other has a reading', () => {
  expect(words(null, 'short_gamma', null, null)).toBe('naive sign');
});
