/** One leg of a plan as the address writes it; expiry and root null: the page chooses. */
export interface PlanLegParameter {
  readonly right: 'call' | 'put';
  readonly strike: number;
  readonly quantity: number;
  readonly expiry: string | null;
}

/** What the address of the plan page chooses; `legs` null: the page proposes a position. */
export interface PlanParameters {
  readonly legs: readonly PlanLegParameter[] | null;
  readonly root: string | null;
  readonly fill: 'mid' | 'natural';
  readonly credit: number | null;
  /** Where the payoff is looked at: volatility points above today's, calendar days from now; null: half way. */
  readonly dv: number;
  readonly dt: number | null;
  /** Since when the P&L is attributed, as `at`; null: since the session opened. */
  readonly vs: string | null;
}

export interface PlanProblem {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

export const DEFAULT_PLAN: PlanParameters = {
  legs: null,
  root: null,
  fill: 'mid',
  credit: null,
  dv: 0,
  dt: null,
  vs: null,
};

const MOST_LEGS = 12;
const EXPECTED = {
  k: 'strikes such as 595,600',
  type: 'c or p, one for all legs or one for each',
  qty: 'whole contracts: one number for a single leg or a spread sold first, else one signed number a leg',
  on: 'expiration dates such as 2026-11-20, one for all legs or one for each',
  root: 'an option root such as SPXW',
  fill: 'mid or natural',
  credit: 'a net price per share, above zero received, such as 1.85',
  dv: 'volatility points from −99 to 99',
  dt: 'calendar days from now, 0 or more',
  vs: 'a time such as 2026-11-20T15:45 (exchange) or …T20:45:00Z',
} as const;
type Name = keyof typeof EXPECTED;
type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const RIGHTS: Readonly<Record<string, 'call' | 'put'>> = { c: 'call', p: 'put' };
const NUMBER = /^\d{1,6}(\.\d{1,4})?$/;
const WHOLE = /^-?[1-9]\d{0,5}$/;
const PRICE = /^-?\d{1,5}(\.\d{1,4})?$/;
const POINTS = /^-?\d{1,2}(\.\d{1,2})?$/;
const DAYS = /^\d{1,4}(\.\d{1,3})?$/;
const ROOT = /^[A-Z][A-Z0-9.]{0,9}$/;

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?Z)?$/;

const isDate = (text: string) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};

/** Each part read, one for all or one a leg; null where a part cannot be or the count is wrong. */
function perLeg<T>(text: string, count: number, read: (part: string) => T | null): T[] | null {
  const parts = text.split(',').map(read);
  if (parts.some((part) => part === null)) return null;
  const values = parts as T[];
  if (values.length === count) return values;
  return values.length === 1 ? Array.from({ length: count }, () => values[0] as T) : null;
}

function quantitiesOf(text: string, count: number): number[] | null {
  const values = text.split(',').map((part) => (WHOLE.test(part) ? Number(part) : null));
  if (values.some((value) => value === null)) return null;
  const whole = values as number[];
  if (whole.length === count) return whole;
  const [one] = whole;
  return whole.length === 1 && count === 2 && one !== undefined ? [-one, one] : null;
}

function strikesOf(text: string): number[] | null {
  const strikes = perLeg(text, text.split(',').length, (part) =>
    NUMBER.test(part) && Number(part) > 0 ? Number(part) : null,
  );
  return strikes !== null && strikes.length <= MOST_LEGS ? strikes : null;
}

/** Reads a plan from query parameters. Never throws: what cannot be used is left out and listed in `problems`. */
export function parsePlanParameters(query: Query): { plan: PlanParameters; problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const read = <T>(name: Name, parse: (text: string) => T | null): T | null => {
    const text = query[name];
    if (text === undefined || text === '') return null;
    const value = typeof text === 'string' ? parse(text) : null;
    if (value === null)
      problems.push({ parameter: name, value: String(text).slice(0, 60), expected: EXPECTED[name] });
    return value;
  };
  const strikes = read('k', strikesOf);
  const count = strikes?.length ?? 0;
  const rights = read('type', (text) => perLeg(text, Math.max(1, count), (part) => RIGHTS[part] ?? null));
  const quantities = read('qty', (text) => quantitiesOf(text, Math.max(1, count)));
  const dates = read('on', (text) =>
    perLeg(text, Math.max(1, count), (part) => (isDate(part) ? part : null)),
  );
  const fallback = count === 2 ? [-1, 1] : Array.from({ length: count }, () => 1);
  const isWhole = problems.every(({ parameter }) => !['k', 'type', 'qty', 'on'].includes(parameter));
  const legs = strikes?.map(
    (strike, i): PlanLegParameter => ({
      right: rights?.[i] ?? 'call',
      strike,
      quantity: (quantities ?? fallback)[i] ?? 1,
      expiry: dates?.[i] ?? null,
    }),
  );
  return {
    plan: {
      legs: isWhole && legs !== undefined ? legs : null,
      root: read('root', (text) => (ROOT.test(text) ? text : null)),
      fill: read('fill', (text) => (text === 'mid' || text === 'natural' ? text : null)) ?? 'mid',
      credit: read('credit', (text) => (PRICE.test(text) ? Number(text) : null)),
      dv: read('dv', (text) => (POINTS.test(text) ? Number(text) : null)) ?? 0,
      dt: read('dt', (text) => (DAYS.test(text) ? Number(text) : null)),
      vs: read('vs', (text) => (INSTANT.test(text) && isDate(text.slice(0, 10)) ? text : null)),
    },
    problems,
  };
}

const shared = (values: readonly string[]): string =>
  values.every((value) => value === values[0]) ? (values[0] ?? '') : values.join(',');

function quantityText(quantities: readonly number[]): string {
  const [first = 1, second] = quantities;
  if (quantities.length === 2 && second !== undefined && second > 0 && first === -second)
    return String(second);
  return quantities.join(',');
}

/** The exact inverse of parsing; defaults are left out. */
export function serialisePlanParameters({
  legs,
  root,
  fill,
  credit,
  dv,
  dt,
  vs,
}: PlanParameters): [Name, string][] {
  const pairs: [Name, string][] = [];
  if (legs !== null && legs.length > 0) {
    pairs.push(['k', legs.map(({ strike }) => strike).join(',')]);
    pairs.push(['type', shared(legs.map(({ right }) => right.charAt(0)))]);
    pairs.push(['qty', quantityText(legs.map(({ quantity }) => quantity))]);
    if (legs.every(({ expiry }) => expiry !== null))
      pairs.push(['on', shared(legs.map(({ expiry }) => expiry ?? ''))]);
  }
  if (root !== null) pairs.push(['root', root]);
  if (fill !== 'mid') pairs.push(['fill', fill]);
  if (credit !== null) pairs.push(['credit', String(credit)]);
  if (dv !== 0) pairs.push(['dv', String(dv)]);
  if (dt !== null) pairs.push(['dt', String(dt)]);
  if (vs !== null) pairs.push(['vs', vs]);
  return pairs;
}
