import { exchangeDateOf, exchangeMinuteOf, exchangeOffsetMinutes } from '../engine/market/exchange-time.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { ChainFile } from '../ingest/chain-file.ts';

const SHOWN_REASONS = 5;

/** What storing a file said. */
export interface StoredFile {
  readonly id: string;
  readonly created: boolean;
  readonly contracts: number;
  readonly accepted: number;
}

const count = (n: number) => n.toLocaleString('en-US');
const some = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`;
const two = (n: number) => String(n).padStart(2, '0');

/** An instant in exchange time, `2025-09-25 21:05 EDT`. */
export function exchangeClock(at: EpochMilliseconds): string {
  const minute = Math.floor(exchangeMinuteOf(at));
  const zone = exchangeOffsetMinutes(at) === -240 ? 'EDT' : 'EST';
  return `${exchangeDateOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)} ${zone}`;
}

/** One line on an imported file, and one for each of the first rejected rows. */
export function importSummary(name: string, file: ChainFile, stored: StoredFile): string[] {
  const { chain, rejected } = file;
  const expiries = new Set(chain.expirations.map((expiration) => expiration.date)).size;
  const facts = [
    some(stored.contracts, 'contract', 'contracts'),
    some(expiries, 'expiry', 'expiries'),
    `${count(stored.contracts - stored.accepted)} expired`,
    `${count(rejected.length)} rejected`,
    stored.created ? 'new' : 'already stored',
    `id ${stored.id}`,
  ];
  const shown = rejected.slice(0, SHOWN_REASONS);
  const more = rejected.length - shown.length;
  return [
    `${name}: ${chain.symbol} as of ${exchangeClock(chain.asOf)}, ${facts.join(', ')}`,
    ...shown.map(({ row, field, reason }) => `  rejected row ${row}, ${field}: ${reason}`),
    ...(more > 0 ? [`  and ${count(more)} more`] : []),
  ];
}
