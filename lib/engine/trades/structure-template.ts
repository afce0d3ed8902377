import type { OptionRight } from '../market/option-chain.ts';
import type { ExchangeDate } from '../units.ts';
import type { NamedLeg } from './leg-reading.ts';
import { snapStrike } from './snap-strike.ts';
import type { StructureName } from './structure-name.ts';

/** An expiration to build from, with its listed strikes in ascending order. */
export interface ListedStrikes {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly strikes: readonly number[];
}

interface TemplateLeg {
  readonly right: OptionRight;
  /** Wanted strike: the centre plus so many widths. */
  readonly at: number;
  readonly quantity: number;
  readonly back?: true;
}

const leg = (right: OptionRight, at: number, quantity: number): TemplateLeg => ({ right, at, quantity });
const back = (right: OptionRight, at: number, quantity: number): TemplateLeg => ({
  right,
  at,
  quantity,
  back: true,
});

/** Legs by ascending strike within each expiration; a snapped strike that is taken moves to the next one up. */
const TEMPLATES: Readonly<Record<Exclude<StructureName, 'custom'>, readonly TemplateLeg[]>> = {
  single: [leg('call', 0, 1)],
  vertical: [leg('call', 0.5, -1), leg('call', 1, 1)],
  iron_condor: [leg('put', -1.5, 1), leg('put', -1, -1), leg('call', 1, -1), leg('call', 1.5, 1)],
  iron_butterfly: [leg('put', -1, 1), leg('put', 0, -1), leg('call', 0, -1), leg('call', 1, 1)],
  calendar: [leg('call', 0, -1), back('call', 0, 1)],
  diagonal: [leg('call', 0.5, -1), back('call', 0, 1)],
  straddle: [leg('call', 0, 1), leg('put', 0, 1)],
  strangle: [leg('put', -0.5, 1), leg('call', 0.5, 1)],
  butterfly: [leg('call', -1, 1), leg('call', 0, -2), leg('call', 1, 1)],
  broken_wing_butterfly: [leg('call', -0.5, 1), leg('call', 0, -2), leg('call', 1, 1)],
};

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];

/**
 * A structure around a price, its strikes snapped to listed ones and kept apart where they must differ; one
 * contract a leg (two in the body of a butterfly). Null where too few strikes, or no second expiration, are listed.
 * @param width what one width of the template is, dollars: an expected move as a rule
 */
export function structureTemplate(
  name: keyof typeof TEMPLATES,
  {
    centre,
    width,
    front,
    later,
  }: { centre: number; width: number; front: ListedStrikes; later: ListedStrikes | null },
): NamedLeg[] | null {
  const template = TEMPLATES[name];
  const legs: NamedLeg[] = [];
  for (const [i, { right, at, quantity, back: isBack }] of template.entries()) {
    const listed = isBack ? later : front;
    if (listed === null) return null;
    const before = template[i - 1];
    const previous = legs.at(-1)?.strike;
    const isApart = before !== undefined && previous !== undefined && !isBack && before.at < at;
    const free = isApart ? listed.strikes.filter((strike) => strike > previous) : listed.strikes;
    const strike = snapStrike(free, centre + at * width);
    if (strike === null) return null;
    legs.push({ right, strike, quantity, expiry: listed.expiry, root: listed.root });
  }
  return legs;
}
