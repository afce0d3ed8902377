import { MARKET_FORMAT, marketReceiptSchema } from '@/lib/schema/market-file.ts';
import { errorAnswerSchema } from '@/lib/schema/meta.ts';

/** What the form holds, as text. */
export interface EventFields {
  readonly symbol: string;
  readonly kind: 'dividend' | 'earnings';
  readonly date: string;
  readonly amount: string;
  readonly timing: string;
}

/** Errors by field of the form; `form` is for what belongs to none. */
export type EventErrors = Partial<Record<keyof EventFields | 'form', string>>;

/** The file that the form stands for: one event, read and checked like any import. */
export function eventFile({ symbol, kind, date, amount, timing }: EventFields): string {
  const rows =
    kind === 'dividend'
      ? { dividends: [{ ex_date: date, amount: Number(amount) }] }
      : { earnings: [{ date, timing }] };
  return JSON.stringify({ format: MARKET_FORMAT, symbol: symbol.trim().toUpperCase(), ...rows });
}

const FIELDS: Readonly<Record<string, keyof EventFields>> = {
  'dividends.ex_date': 'date',
  'dividends.amount': 'amount',
  'earnings.date': 'date',
  'earnings.timing': 'timing',
};

/** What an answer of `POST /market-data` says of the form; null: stored. */
export function eventErrors(status: number, text: string): EventErrors | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { form: `The server answered ${status} and nothing that can be read.` };
  }
  const error = errorAnswerSchema.safeParse(body);
  if (error.success) {
    const { message } = error.data.error;
    return message.includes('symbol') ? { symbol: message } : { form: message };
  }
  const receipt = marketReceiptSchema.safeParse((body as { data?: unknown }).data);
  if (!receipt.success) return { form: `The server answered ${status} in an unknown shape.` };
  const { rejected } = receipt.data;
  if (rejected.length === 0) return null;
  return Object.fromEntries(rejected.map(({ field, reason }) => [FIELDS[field] ?? 'form', reason]));
}
