import { describe, expect, it } from 'vitest';
import { outcomeOf } from './upload-chain.ts';

const receipt = {
  id: 'a1',
  symbol: 'SPY',
  as_of: '2026-11-16T21:00:00.000Z',
  contracts: 3,
  accepted: 2,
  rejected: [{ row: 4, field: 'strike', reason: 'not a number' }],
  flags: { no_bid: 1 },
  expiries: ['2026-11-20'],
};

describe('outcomeOf', () => {
  it('tells a new snapshot from one already stored', () => {
    const answer = (created: boolean) => JSON.stringify({ meta: { created }, data: receipt });
    expect(outcomeOf(201, answer(true))).toEqual({ kind: 'stored', created: true, receipt });
    expect(outcomeOf(200, answer(false))).toMatchObject({ created: false });
  });

  it('passes the message of the API on word for word', () => {
    const text = JSON.stringify({ error: { code: 'unusable_chain', message: 'the file is empty' } });
    expect(outcomeOf(422, text)).toEqual({
      kind: 'refused',
      code: 'unusable_chain',
      message: 'the file is empty',
    });
  });

  it('gives the id of an internal error', () => {
    const text = JSON.stringify({ error: { code: 'internal', message: 'something failed', id: 'e-1' } });
    expect(outcomeOf(500, text)).toMatchObject({ code: 'internal', message: 'something failed (e-1)' });
  });

  it('says so when the answer is something else', () => {
    expect(outcomeOf(502, '<html>')).toMatchObject({ kind: 'refused', code: 'unreadable' });
    expect(outcomeOf(200, '{}')).toMatchObject({ kind: 'refused', code: 'unreadable' });
  });
});
