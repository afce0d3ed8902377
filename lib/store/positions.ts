import { randomUUID } from 'node:crypto';
import type { ExerciseStyle, OptionRight, SettlementTime } from '../engine/market/option-chain.ts';
import type { ExitReading } from '../engine/trades/exit-rules.ts';
import type { LegInputs } from '../engine/trades/option-leg.ts';
import type { LegFill } from '../engine/trades/position-book.ts';
import type { Dollars, EpochMilliseconds, ExchangeDate } from '../engine/units.ts';
import { openStore } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

export interface StoredLeg {
  readonly root: string;
  readonly right: OptionRight;
  readonly strike: number;
  readonly expiry: ExchangeDate;
  readonly settlement: SettlementTime;
  readonly settlesAt: EpochMilliseconds;
  readonly style: ExerciseStyle;
  readonly quantity: number;
  readonly entryPrice: Dollars;
}

/** When the plan is wrong and when it ends. */
export interface StoredExits {
  readonly invalidation: { readonly level: number; readonly side: 'above' | 'below' } | null;
  readonly until: EpochMilliseconds;
}

export interface NewPosition {
  readonly symbol: string;
  readonly source: string;
  readonly sample: boolean;
  readonly structure: string;
  readonly openedAt: EpochMilliseconds;
  readonly openedWith: string;
  readonly basis: string;
  readonly units: number;
  readonly credit: Dollars;
  readonly cashSettled: boolean;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly exits: StoredExits;
  readonly legs: readonly StoredLeg[];
}

/** A leg as one snapshot quoted it; null where it was not held or had no usable quote. */
export type MarkedInputs = (LegInputs & { readonly price: Dollars; readonly held: number }) | null;

export interface StoredMark {
  readonly asOf: EpochMilliseconds;
  readonly snapshotId: string;
  readonly spot: number;
  readonly value: Dollars | null;
  readonly unrealised: Dollars | null;
  readonly reason: string | null;
  readonly legs: readonly MarkedInputs[];
  readonly exits: readonly ExitReading[];
}

export type StoredFill = LegFill & { readonly note: string };

export interface StoredPosition extends NewPosition {
  readonly id: string;
  readonly closedAt: EpochMilliseconds | null;
  readonly fills: readonly StoredFill[];
}

const WITH_LEGS = { legs: { orderBy: { place: 'asc' } }, fills: { orderBy: { id: 'asc' } } } as const;
type Row = Prisma.PositionGetPayload<{ include: typeof WITH_LEGS }>;

const fromRow = (row: Row): StoredPosition => ({
  ...row,
  openedAt: row.openedAt.getTime(),
  closedAt: row.closedAt?.getTime() ?? null,
  tags: JSON.parse(row.tags) as string[],
  exits: JSON.parse(row.exits) as StoredExits,
  legs: row.legs.map(({ positionId: _, place: _p, ...leg }) => ({
    ...leg,
    right: leg.right as OptionRight,
    settlement: leg.settlement as SettlementTime,
    style: leg.style as ExerciseStyle,
    settlesAt: leg.settlesAt.getTime(),
  })),
  fills: row.fills.map(({ id: _, positionId: _p, place, kind, at, ...fill }) => ({
    ...fill,
    leg: place,
    kind: kind as LegFill['kind'],
    at: at.getTime(),
  })),
});

/** Stores a position and its legs in one write. @returns its id @throws StoreBusy, StorageFull */
export async function createPosition({ legs, ...position }: NewPosition): Promise<string> {
  const client = await openStore();
  const id = randomUUID();
  await retryBusy(() =>
    client.position.create({
      data: {
        ...position,
        id,
        openedAt: new Date(position.openedAt),
        tags: JSON.stringify(position.tags),
        exits: JSON.stringify(position.exits),
        legs: { create: legs.map((leg, place) => ({ ...leg, place, settlesAt: new Date(leg.settlesAt) })) },
      },
      select: { id: true },
    }),
  );
  return id;
}

/** Positions, the newest first; of one series and held only where asked for. */
export async function listPositions(
  filter: { readonly symbol?: string; readonly source?: string; readonly held?: boolean } = {},
): Promise<StoredPosition[]> {
  const client = await openStore();
  const { symbol, source, held } = filter;
  const rows = await retryBusy(() =>
    client.position.findMany({
      where: {
        ...(symbol !== undefined && { symbol }),
        ...(source !== undefined && { source }),
        ...(held === true && { closedAt: null }),
      },
      include: WITH_LEGS,
      orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    }),
  );
  return rows.map(fromRow);
}

/** One position; null when there is none of that id. */
export async function readPosition(id: string): Promise<StoredPosition | null> {
  const client = await openStore();
  const row = await retryBusy(() => client.position.findUnique({ where: { id }, include: WITH_LEGS }));
  return row && fromRow(row);
}

/** Appends fills in one write; `closedAt` where they leave nothing held. @throws StoreBusy, StorageFull */
export async function addFills(
  id: string,
  fills: readonly StoredFill[],
  closedAt: EpochMilliseconds | null,
): Promise<void> {
  const client = await openStore();
  await retryBusy(() =>
    client.$transaction([
      ...fills.map(({ leg, at, ...fill }) =>
        client.positionFill.create({ data: { ...fill, positionId: id, place: leg, at: new Date(at) } }),
      ),
      ...(closedAt === null
        ? []
        : [
            client.position.update({
              where: { id },
              data: { closedAt: new Date(closedAt) },
              select: { id: true },
            }),
          ]),
    ]),
  );
}

/** Replaces notes and tags. @returns whether the position is stored */
export async function annotatePosition(
  id: string,
  { notes, tags }: { readonly notes?: string; readonly tags?: readonly string[] },
): Promise<boolean> {
  const client = await openStore();
  const data = {
    ...(notes !== undefined && { notes }),
    ...(tags !== undefined && { tags: JSON.stringify(tags) }),
  };
  return (await retryBusy(() => client.position.updateMany({ where: { id }, data }))).count > 0;
}

/** Stores a mark unless that instant has one: a mark is never replaced. */
export async function saveMark(id: string, mark: StoredMark): Promise<void> {
  const client = await openStore();
  const { asOf, legs, exits, ...rest } = mark;
  const at = new Date(asOf);
  const row = { ...rest, legs: JSON.stringify(legs), exits: JSON.stringify(exits) };
  await retryBusy(() =>
    client.positionMark.upsert({
      where: { positionId_asOf: { positionId: id, asOf: at } },
      create: { ...row, positionId: id, asOf: at },
      update: {},
    }),
  );
}

type MarkRow = Omit<Prisma.PositionMarkGetPayload<object>, 'positionId'>;

const fromMarkRow = (row: MarkRow): StoredMark => ({
  ...row,
  asOf: row.asOf.getTime(),
  legs: JSON.parse(row.legs) as MarkedInputs[],
  exits: JSON.parse(row.exits) as ExitReading[],
});

/** Marks of a position, oldest first. */
export async function readMarks(id: string): Promise<StoredMark[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.positionMark.findMany({
      where: { positionId: id },
      orderBy: { asOf: 'asc' },
      omit: { positionId: true },
    }),
  );
  return rows.map(fromMarkRow);
}

/** The newest mark of a position before an instant; null where there is none. */
export async function markBefore(id: string, asOf: EpochMilliseconds): Promise<StoredMark | null> {
  const client = await openStore();
  const row = await retryBusy(() =>
    client.positionMark.findFirst({
      where: { positionId: id, asOf: { lt: new Date(asOf) } },
      orderBy: { asOf: 'desc' },
      omit: { positionId: true },
    }),
  );
  return row && fromMarkRow(row);
}

/** Instants of a position's marks. */
export async function markedInstants(id: string): Promise<Set<EpochMilliseconds>> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.positionMark.findMany({ where: { positionId: id }, select: { asOf: true } }),
  );
  return new Set(rows.map(({ asOf }) => asOf.getTime()));
}
