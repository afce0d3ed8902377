import type { EpochMilliseconds } from '../engine/units.ts';
import type { Prisma } from './generated/client.ts';

/** What is known of a snapshot without reading its columns. */
export interface SnapshotInfo {
  readonly id: string;
  readonly symbol: string;
  readonly source: string;
  readonly sample: boolean;
  readonly asOf: EpochMilliseconds;
  readonly receivedAt: EpochMilliseconds;
  readonly spot: number;
  readonly previousClose: number | null;
  /** Rows kept, expired ones included. */
  readonly contracts: number;
  /** Those of them that had not expired at `asOf`. */
  readonly accepted: number;
  readonly format: string;
}

/** Prisma's `select` for a SnapshotInfo: everything but the heavy columns. */
export const INFO_FIELDS = {
  id: true,
  symbol: true,
  source: true,
  sample: true,
  asOf: true,
  receivedAt: true,
  spot: true,
  previousClose: true,
  contracts: true,
  accepted: true,
  format: true,
} as const satisfies Prisma.SnapshotSelect;

type InfoRow = Prisma.SnapshotGetPayload<{ select: typeof INFO_FIELDS }>;

/** A row as a SnapshotInfo: instants as epoch milliseconds. */
export const toSnapshotInfo = (row: InfoRow): SnapshotInfo => ({
  ...row,
  asOf: row.asOf.getTime(),
  receivedAt: row.receivedAt.getTime(),
});
