/** Rows of a Cboe file as plain objects, read without the project's own reader. */
interface PlainRow {
  readonly symbol: string;
  readonly gamma: number;
  readonly openInterest: number;
  readonly bid: number;
  readonly ask: number;
}

interface PlainFile {
  readonly spot: number;
  readonly rows: readonly PlainRow[];
}

/** `quotedata.csv`: one line holds a call (columns 1–10) and a put (12–21). */
function readCsv(text: string): PlainFile {
  const lines = text.split(/\r?\n/);
  const header = lines.findIndex((line) => line.startsWith('Expiration Date,'));
  const spot = Number(/Last:\s*([\d.]+)/.exec(text)?.[1]);
  const rows = lines.slice(header + 1).flatMap((line) => {
    const cells = line.split(',');
    const side = (at: number): PlainRow => ({
      symbol: cells[at] ?? '',
      bid: Number(cells[at + 3]),
      ask: Number(cells[at + 4]),
      gamma: Number(cells[at + 8]),
      openInterest: Number(cells[at + 9]),
    });
    return cells.length < 22 ? [] : [side(1), side(12)];
  });
  return { spot, rows };
}

/** The delayed-quotes envelope. */
function readJson(text: string): PlainFile {
  const { data } = JSON.parse(text) as {
    data: {
      current_price: number;
      options: { option: string; gamma: number; open_interest: number; bid: number; ask: number }[];
    };
  };
  const rows = data.options.map((o) => ({
    symbol: o.option,
    gamma: o.gamma,
    openInterest: o.open_interest,
    bid: o.bid,
    ask: o.ask,
  }));
  return { spot: data.current_price, rows };
}

export interface PlainExposure {
  readonly spot: number;
  readonly contracts: number;
  readonly live: number;
  readonly netGex: number;
  readonly callWall: number;
  readonly putWall: number;
}

const largest = (byStrike: Map<number, number>, spot: number) =>
  [...byStrike]
    .filter(([strike]) => Math.abs(strike / spot - 1) <= 0.2)
    .reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];

/**
 * Net GEX (naive sign) and walls by the file's own gamma: a plain sum over its rows, expired ones left out.
 * `isExpired` gets the contract's date (`YYMMDD`) and root.
 */
export function plainVendorSum(
  text: string,
  isExpired: (date: string, root: string) => boolean,
): PlainExposure {
  const { spot, rows } = text.startsWith('{') ? readJson(text) : readCsv(text);
  const walls = { C: new Map<number, number>(), P: new Map<number, number>() };
  let netGex = 0;
  let live = 0;
  for (const row of rows) {
    const match = /^([A-Z]+)(\d{6})([CP])(\d{8})$/.exec(row.symbol);
    if (!match || isExpired(match[2] ?? '', match[1] ?? '')) continue;
    live++;
    const right = match[3] as 'C' | 'P';
    const strike = Number(match[4]) / 1000;
    const gex = row.gamma * row.openInterest * 100 * spot * spot * 0.01;
    netGex += right === 'C' ? gex : -gex;
    walls[right].set(strike, (walls[right].get(strike) ?? 0) + gex);
  }
  return {
    spot,
    contracts: rows.length,
    live,
    netGex,
    callWall: largest(walls.C, spot),
    putWall: largest(walls.P, spot),
  };
}
