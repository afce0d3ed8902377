import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../store/events.ts';
import { EventLog } from './event-log.ts';

const event = (id: number): StoredEvent => ({ id, snapshotId: `s${id}`, symbol: 'SPY', asOf: id });

describe('EventLog', () => {
  it('holds the whole suffix after an id, or says that it does not', () => {
    const batches = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(20), batches, fc.integer({ min: 1, max: 8 }), (start, steps, limit) => {
        const log = new EventLog(start, limit);
        const all: StoredEvent[] = [];
        let id = start;
        for (const batch of steps) {
          const events = batch.map((step) => {
            id += step;
            return event(id);
          });
          all.push(...events);
          log.append(events);
        }
        expect(log.newest).toBe(id);
        const from = all.length > limit ? (all.at(-limit - 1)?.id ?? start) : start;
        for (let after = 0; after <= id + 1; after++) {
          const expected = after < from || after > id ? null : all.filter((e) => e.id > after);
          expect(log.after(after)).toEqual(expected);
        }
      }),
    );
  });

  it('holds nothing after what is no id', () => {
    expect(new EventLog(0, 5).after(Number.NaN)).toBeNull();
  });
});
