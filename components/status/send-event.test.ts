import { expect, test } from 'vitest';
import { eventErrors, eventFile } from './send-event.ts';

const fields = {
  symbol: ' spy',
  kind: 'dividend',
  date: '2026-12-18',
  amount: '1.83',
  timing: 'unknown',
} as const;
const answer = (rejected: object[]) =>
  JSON.stringify({
    meta: {},
    data: {
      symbol: 'SPY',
      source: 'import',
      bars: {},
      bar_gaps: 0,
      dividends: 1,
      earnings: 0,
      volatility: 0,
      rejected,
    },
  });

test('a form is a file with one event', () => {
  expect(JSON.parse(eventFile(fields))).toEqual({
    format: 'alphagex-market/1',
    symbol: 'SPY',
    dividends: [{ ex_date: '2026-12-18', amount: 1.83 }],
  });
  expect(JSON.parse(eventFile({ ...fields, kind: 'earnings' }))).toMatchObject({
    earnings: [{ date: '2026-12-18', timing: 'unknown' }],
  });
});

test('what is wrong stands beside its field', () => {
  expect(eventErrors(200, answer([]))).toBeNull();
  expect(
    eventErrors(
      200,
      answer([{ row: 0, field: 'dividends.amount', reason: 'expected an amount above zero' }]),
    ),
  ).toEqual({
    amount: 'expected an amount above zero',
  });
  expect(eventErrors(200, answer([{ row: 0, field: 'earnings.date', reason: 'expected a date' }]))).toEqual({
    date: 'expected a date',
  });
  const refused = (code: string, message: string) => JSON.stringify({ error: { code, message } });
  expect(eventErrors(422, refused('unusable_chain', 'expected a symbol, found nothing'))).toEqual({
    symbol: 'expected a symbol, found nothing',
  });
  expect(eventErrors(401, refused('unauthorized', 'writes need a bearer token'))).toEqual({
    form: 'writes need a bearer token',
  });
  expect(eventErrors(502, '<html>')?.form).toMatch(/502/);
  expect(eventErrors(200, '{}')?.form).toMatch(/unknown shape/);
});
