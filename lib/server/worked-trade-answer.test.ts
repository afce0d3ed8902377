import { expect, it } from 'vitest';
import { attributionAnswerSchema } from '../schema/attribution-answer.ts';
import { workedTradeAnswer } from './worked-trade-answer.ts';

it('is an attribution answer of three days that made $92.50', () => {
  const { attribution, volatilities } = workedTradeAnswer();
  const parsed = attributionAnswerSchema.parse(attribution);
  expect(parsed.actual).toBe(92.5);
  expect(parsed.steps?.map(({ mark }) => mark)).toEqual([-2.1, -1.2, -0.925]);
  expect(volatilities).toHaveLength(4);
});
