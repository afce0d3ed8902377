import { expect, it } from 'vitest';
import { hedgingSides } from './hedging-sides.ts';
import { flipAt } from './testing/ladder-page.ts';

const profile = (net_gex: number[]) => ({ spots: [90, 95, 105, 110], net_gex });

it('reads from the profile which side dampens', () => {
  expect(hedgingSides({ profile: profile([-2, -1, 1, 2]), ...flipAt(100) })).toEqual({
    above: { text: 'above the flip hedging dampens moves', short: 'hedging dampens', dampens: true },
    below: { text: 'below it hedging amplifies them', short: 'hedging amplifies', dampens: false },
  });
  expect(hedgingSides({ profile: profile([2, 1, -1, -2]), ...flipAt(100) })).toEqual({
    above: { text: 'above the flip hedging amplifies moves', short: 'hedging amplifies', dampens: false },
    below: { text: 'below it hedging dampens them', short: 'hedging dampens', dampens: true },
  });
});

it('says nothing without a flip or a change of sign', () => {
  const none = { gamma_flip: { level: null, reason: 'none', all: [], cumulative: null } };
  expect(hedgingSides({ profile: profile([-2, -1, 1, 2]), ...none })).toBeNull();
  expect(hedgingSides({ profile: profile([1, 1, 1, 2]), ...flipAt(100) })).toBeNull();
  expect(hedgingSides({ profile: profile([-1, -1, 1, 2]), ...flipAt(120) })).toBeNull();
});
