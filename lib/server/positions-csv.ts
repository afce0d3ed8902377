import type { PositionAnswer } from '../schema/position-answer.ts';

const HEADER = [
  'id',
  'symbol',
  'source',
  'sample',
  'structure',
  'status',
  'opened_at',
  'closed_at',
  'leg',
  'right',
  'strike',
  'expiry',
  'quantity',
  'held',
  'entry_price',
  'leg_realised',
  'mark_as_of',
  'position_value',
  'position_unrealised',
  'position_realised',
  'tags',
  'notes',
] as const;

/** A text cell: quoted, and with an apostrophe where a spreadsheet would take it for a formula. */
const textCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

const cell = (value: string | number | boolean | null): string =>
  value === null ? '' : typeof value === 'string' ? textCell(value) : String(value);

/** Every leg of every position as a row of CSV, RFC 4180, numbers unrounded. */
export function positionsCsv(positions: readonly PositionAnswer[]): string {
  const rows = positions.flatMap((position) =>
    position.legs.map((leg, i) => [
      position.id,
      position.symbol,
      position.source,
      position.sample,
      position.structure,
      position.status,
      position.opened_at,
      position.closed_at,
      i,
      leg.right,
      leg.strike,
      leg.expiry,
      leg.quantity,
      leg.held,
      leg.entry_price,
      leg.realised,
      position.mark?.as_of ?? null,
      position.mark?.value ?? null,
      position.unrealised,
      position.realised,
      position.tags.join(' '),
      position.notes,
    ]),
  );
  return `${[HEADER, ...rows.map((row) => row.map(cell))].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
