import { expirationRanges } from '../engine/exposure/chain-carry.ts';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { hasExpired } from '../engine/market/year-fraction.ts';
import type { NamedLeg } from '../engine/trades/leg-reading.ts';
import { snapStrike } from '../engine/trades/snap-strike.ts';
import { structureTemplate, TEMPLATE_NAMES } from '../engine/trades/structure-template.ts';
import type { ChosenLeg, PlanExpiration, PlanTemplate } from '../schema/plan-page.ts';

/** The unexpired expirations of a chain with their standard strikes. */
export function listedExpirations(chain: OptionChain): PlanExpiration[] {
  const { strike, adjusted } = chain.columns;
  const ranges = expirationRanges(chain);
  return chain.expirations.flatMap(({ date, root, settlesAt }, i) => {
    if (hasExpired(chain.asOf, settlesAt)) return [];
    const { start, end } = ranges[i] ?? { start: 0, end: 0 };
    const strikes = new Set<number>();
    for (let row = start; row < end; row++) if (adjusted[row] !== 1) strikes.add(strike[row] ?? Number.NaN);
    return strikes.size === 0 ? [] : [{ expiry: date, root, strikes: [...strikes].sort((a, b) => a - b) }];
  });
}

const isShared = (listed: readonly PlanExpiration[], expiry: string) =>
  listed.filter((row) => row.expiry === expiry).length > 1;

const chosen = ({ right, strike, quantity, expiry }: NamedLeg): ChosenLeg => ({
  right,
  strike,
  quantity,
  expiry,
});

/** The expiration that a plan starts from: the nearest after today, else the nearest. */
export function frontExpiration(
  chain: OptionChain,
  listed: readonly PlanExpiration[],
): PlanExpiration | null {
  const today = exchangeDateOf(chain.asOf);
  return listed.find(({ expiry }) => expiry > today) ?? listed[0] ?? null;
}

const LATER_DAYS_MS = 14 * 86_400_000;
const LEAST_WIDTH = 0.005;

/** Every structure around the spot, one expected move wide, that the listed strikes allow. */
export function planTemplates(
  { spot }: OptionChain,
  listed: readonly PlanExpiration[],
  front: PlanExpiration,
  move: number | null,
): PlanTemplate[] {
  const from = Date.parse(front.expiry);
  const later =
    listed.find(({ expiry, root }) => root === front.root && Date.parse(expiry) >= from + LATER_DAYS_MS) ??
    null;
  const width = move ?? LEAST_WIDTH * spot;
  return TEMPLATE_NAMES.flatMap((name) => {
    const legs = structureTemplate(name, { centre: spot, width, front, later });
    if (legs === null) return [];
    const root = legs.some(({ expiry }) => isShared(listed, expiry)) ? front.root : null;
    return [{ name, legs: legs.map(chosen), root }];
  });
}

/** The plan proposed without one in the address: a call spread sold at the call wall, else half a move above spot. */
export function proposedLegs(
  { spot }: OptionChain,
  front: PlanExpiration,
  wall: number | null,
  move: number | null,
): ChosenLeg[] | null {
  const width = move ?? LEAST_WIDTH * spot;
  const wanted = wall !== null && wall > spot && wall < spot + 2 * width ? wall : spot + 0.5 * width;
  const short = snapStrike(front.strikes, wanted);
  if (short === null) return null;
  const long = snapStrike(
    front.strikes.filter((strike) => strike > short),
    short + 0.5 * width,
  );
  if (long === null) return null;
  const leg = (strike: number, quantity: number): ChosenLeg => ({
    right: 'call',
    strike,
    quantity,
    expiry: front.expiry,
  });
  return [leg(short, -1), leg(long, 1)];
}
