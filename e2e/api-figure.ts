/** A JSON tree as it comes from the API. */
type Tree = { readonly [key: string]: unknown };

const at = (tree: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Tree | null | undefined)?.[key], tree);

const listed = (rows: unknown, key: string, value: string): unknown =>
  (rows as readonly Tree[]).find((row) => String(row[key]) === value);

/** Lists in which the page names a row by one of its fields instead of its place. */
const ROW_KEYS: Readonly<Record<string, string>> = {
  conditions: 'id',
  trap_checks: 'id',
  exits: 'id',
  models: 'sign',
  by_strike: 'strike',
};

const isDecimalPart = (text: string | undefined) => text !== undefined && /^\d+$/.test(text);

/** Splits `by_strike.592.5.net_gex` into its list, row and field although strikes have points. */
function splitRow(id: string): { list: string; row: string; rest: string[] } {
  const [list = '', ...parts] = id.split('.');
  const isStrike = list === 'by_strike' && isDecimalPart(parts[1]);
  const row = isStrike ? `${parts[0]}.${parts[1]}` : (parts[0] ?? '');
  return { list, row, rest: parts.slice(isStrike ? 2 : 1) };
}

interface Answers {
  readonly trap: Tree;
  readonly exposure: Tree;
  /** Named `hedge.` and the path in it. */
  readonly hedge?: Tree;
  /** Named `trade.` and the path in its `trade`. */
  readonly trade?: Tree;
}

/** Running sums along a path in whole cents, as the page adds them up: `cumulative.2.spot` is that of two steps. */
function runningSum(attribution: Tree, place: string, cause: string): number {
  const steps = (attribution.steps as readonly Tree[]).slice(0, Number(place));
  const made = (step: Tree) => at(step, cause === 'actual' ? ['actual'] : ['revaluation', cause]) as number;
  return steps.reduce((sum, step) => sum + Math.round(made(step) * 100), 0) / 100;
}

function tradeFigure(trade: unknown, path: readonly string[]): unknown {
  const [first, kind, place = '', cause = ''] = path;
  return first === 'attribution' && kind === 'cumulative'
    ? runningSum(at(trade, ['attribution']) as Tree, place, cause)
    : at(trade, path);
}

/** The figure of this name in the API's answers, looked for where the page takes it from; undefined when there is none. */
export function apiFigure(id: string, answers: Answers): unknown {
  const { trap, exposure, hedge, trade } = answers;
  if (id.startsWith('trade.')) return tradeFigure(at(trade, ['trade']), id.split('.').slice(1));
  if (id.startsWith('hedge.')) return at(hedge, id.split('.').slice(1));
  const { list, row, rest } = splitRow(id);
  if (list === 'regimes') {
    const rule = listed(trap.regimes, 'id', row) as Tree | undefined;
    return at(listed(rule?.conditions, 'id', rest.join('.')), ['value']);
  }
  const key = ROW_KEYS[list];
  if (key !== undefined) {
    const found = listed(trap[list] ?? at(trap.loop, [list]) ?? exposure[list], key, row);
    return at(found, rest.length === 0 ? ['value'] : rest);
  }
  const path = id.split('.');
  return at(exposure, path) ?? at(trap, path) ?? at(trap.levels, path);
}
