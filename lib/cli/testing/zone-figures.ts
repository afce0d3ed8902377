import { analyze } from '../../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../../engine/assumptions.ts';
import { barPeriods } from '../../engine/market/bar-periods.ts';
import { nextSession, sessionAt, tradingSession } from '../../engine/market/exchange-calendar.ts';
import {
  addDays,
  exchangeDateOf,
  exchangeInstant,
  exchangeMinuteOf,
} from '../../engine/market/exchange-time.ts';
import { resampleBars } from '../../engine/market/resample-bars.ts';
import { barsOf, sessionsBefore } from '../../engine/testing/bars-builder.ts';
import { contractRow, testChain } from '../../engine/testing/chain-builder.ts';
import { readMarketFile } from '../../ingest/read-market-file.ts';

/** Half days, the sessions on both sides of each change of clocks, and a plain Friday with contracts that expire on it. */
const DATES = [
  '2026-11-27',
  '2026-12-24',
  '2026-03-06',
  '2026-03-09',
  '2026-10-30',
  '2026-11-02',
  '2026-11-20',
];
const CLOCKS = [
  '09:29:59',
  '09:30:00',
  '12:59:59',
  '13:00:00',
  '13:00:01',
  '15:59:59',
  '16:00:00',
  '16:00:01',
];

function instantOf(date: string, clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return exchangeInstant(date, hours * 60 + minutes) + seconds * 1000;
}

/** Contracts that settle on the date, on the next session (AM and PM) and a month on. */
function chainAt(date: string, asOf: number) {
  const next = nextSession(date);
  const month = nextSession(addDays(date, 30));
  const closes = (day: string) => tradingSession(day)?.closesAt ?? 0;
  const rows = [97, 99, 100, 101, 103].flatMap((strike, i) =>
    (['call', 'put'] as const).flatMap((right) => {
      const own = { right, strike, openInterest: 1_000 + 100 * i, volume: 500, vendorVolatility: 0.2 };
      return [
        contractRow({ ...own, date, settlesAt: closes(date) }),
        contractRow({ ...own, date: next.date, settlesAt: next.closesAt }),
        contractRow({ ...own, root: 'SPX', settlement: 'AM', date: next.date, settlesAt: next.opensAt }),
        contractRow({ ...own, date: month.date, settlesAt: month.closesAt }),
      ];
    }),
  );
  return testChain(rows, { asOf });
}

function contextOf(date: string, asOf: number) {
  const flat = (slot: number) => ({ close: 100 + Math.sin(slot), high: 102, low: 98 });
  const { opensAt } = sessionAt(asOf);
  const bars = [...sessionsBefore(date, 20).map((s) => s.date), date].flatMap((day) => barsOf(day, flat));
  const closed = bars.filter((bar) => bar.start + 300_000 <= asOf);
  return {
    sessionBars: closed.filter((bar) => bar.start >= opensAt),
    priorBars: closed.filter((bar) => bar.start < opensAt),
    dailyBars: resampleBars(closed, '1d'),
    earlier: [],
  };
}

const say = (name: string, value: unknown) => console.log(`${name} ${JSON.stringify(value)}`);

for (const date of DATES) {
  const session = tradingSession(date);
  if (session === null) throw new Error(date);
  say(`${date} session`, [session, barPeriods(session, '4h'), barPeriods(session, '1h')]);
  for (const clock of CLOCKS) {
    const asOf = instantOf(date, clock);
    say(`${date} ${clock}`, [asOf, exchangeDateOf(asOf), exchangeMinuteOf(asOf), sessionAt(asOf)]);
    say(
      `${date} ${clock} analysis`,
      analyze(chainAt(date, asOf), contextOf(date, asOf), DEFAULT_ASSUMPTIONS),
    );
  }
  const csv = `time,open,high,low,close\n${date} 09:30,1,2,1,2\n${date} 12:55,1,2,1,2\n`;
  say(`${date} file`, readMarketFile(new TextEncoder().encode(csv), { symbol: 'SPY' }));
}
if (process.argv.includes('--local')) say('local', new Date(2026, 10, 27, 9, 30).getTime());
