import type { NamedLeg } from './leg-reading.ts';

export type StructureName =
  | 'single'
  | 'vertical'
  | 'iron_condor'
  | 'iron_butterfly'
  | 'calendar'
  | 'diagonal'
  | 'straddle'
  | 'strangle'
  | 'butterfly'
  | 'broken_wing_butterfly'
  | 'custom';

type Leg = Pick<NamedLeg, 'right' | 'strike' | 'expiry' | 'quantity'>;

const ofTwo = (a: Leg, b: Leg): StructureName => {
  const sameDate = a.expiry === b.expiry;
  const sameStrike = a.strike === b.strike;
  if (a.right === b.right && a.quantity === -b.quantity) {
    if (sameDate) return sameStrike ? 'custom' : 'vertical';
    return sameStrike ? 'calendar' : 'diagonal';
  }
  if (a.right !== b.right && a.quantity === b.quantity && sameDate)
    return sameStrike ? 'straddle' : 'strangle';
  return 'custom';
};

function ofThree([low, middle, high]: readonly Leg[]): StructureName {
  if (!low || !middle || !high || low.right !== middle.right || low.right !== high.right) return 'custom';
  const isFly = low.quantity === high.quantity && middle.quantity === -2 * low.quantity;
  const isOrdered = low.strike < middle.strike && middle.strike < high.strike;
  if (!isFly || !isOrdered) return 'custom';
  const isEven = Math.abs(high.strike - 2 * middle.strike + low.strike) < 1e-9;
  return isEven ? 'butterfly' : 'broken_wing_butterfly';
}

function ofFour(legs: readonly Leg[]): StructureName {
  const puts = legs.filter(({ right }) => right === 'put');
  const calls = legs.filter(({ right }) => right === 'call');
  const [lowPut, highPut] = puts;
  const [lowCall, highCall] = calls;
  if (puts.length !== 2 || !lowPut || !highPut || !lowCall || !highCall) return 'custom';
  const wing = lowPut.quantity;
  const isCondor = highPut.quantity === -wing && lowCall.quantity === -wing && highCall.quantity === wing;
  if (!isCondor || !(lowPut.strike < highPut.strike && lowCall.strike < highCall.strike)) return 'custom';
  if (highPut.strike === lowCall.strike) return 'iron_butterfly';
  return highPut.strike < lowCall.strike ? 'iron_condor' : 'custom';
}

/** What a set of legs is called, in any order; `custom` where no name fits. */
export function structureName(legs: readonly Leg[]): StructureName {
  const sorted = [...legs].sort((a, b) => a.strike - b.strike || (a.right < b.right ? -1 : 1));
  const [first, second] = sorted;
  if (sorted.length === 1) return 'single';
  if (sorted.length === 2 && first && second) return ofTwo(first, second);
  if (new Set(sorted.map(({ expiry }) => expiry)).size !== 1) return 'custom';
  if (sorted.length === 3) return ofThree(sorted);
  return sorted.length === 4 ? ofFour(sorted) : 'custom';
}
