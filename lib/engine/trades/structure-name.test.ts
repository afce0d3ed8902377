import { describe, expect, it } from 'vitest';
import { snapStrike } from './snap-strike.ts';
import { structureName } from './structure-name.ts';
import { structureTemplate, TEMPLATE_NAMES } from './structure-template.ts';

const front = {
  expiry: '2026-11-20',
  root: 'SPY',
  strikes: [90, 92.5, 95, 97.5, 100, 102.5, 105, 107.5, 110],
};
const later = { ...front, expiry: '2026-12-18' };
const around = { centre: 100.4, width: 5, front, later };

describe('structureName', () => {
  it.each(TEMPLATE_NAMES)('recognises the %s it is built from, in any order', (name) => {
    const legs = structureTemplate(name, around) ?? [];
    expect(structureName(legs)).toBe(name);
    expect(structureName([...legs].reverse())).toBe(name);
    expect(structureName(legs.map((leg) => ({ ...leg, quantity: -3 * leg.quantity })))).toBe(name);
  });

  it('calls custom what has no name', () => {
    const [short, long] = structureTemplate('vertical', around) ?? [];
    if (!short || !long) throw new Error('no vertical');
    expect(structureName([short, { ...long, quantity: 2 }])).toBe('custom');
    expect(structureName([short, short])).toBe('custom');
    expect(structureName([short, { ...long, right: 'put' }])).toBe('custom');
  });
});

describe('structureTemplate', () => {
  it('snaps strikes to listed ones and keeps them apart', () => {
    expect(structureTemplate('vertical', { ...around, width: 0.1 })?.map(({ strike }) => strike)).toEqual([
      100, 102.5,
    ]);
    expect(structureTemplate('iron_condor', around)?.map(({ strike }) => strike)).toEqual([
      92.5, 95, 105, 107.5,
    ]);
  });

  it('is null without strikes enough or without a later expiration', () => {
    expect(structureTemplate('vertical', { ...around, front: { ...front, strikes: [100] } })).toBeNull();
    expect(structureTemplate('calendar', { ...around, later: null })).toBeNull();
  });
});

describe('snapStrike', () => {
  it('takes the nearest strike, the lower of two as near', () => {
    expect([96, 96.25, 1000].map((wanted) => snapStrike(front.strikes, wanted))).toEqual([95, 95, 110]);
    expect(snapStrike([], 100)).toBeNull();
  });
});
