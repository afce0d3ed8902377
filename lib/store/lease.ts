import { openStore } from './client.ts';
import { Prisma } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

/** What a contender sees of a lease: while the beat moves, its holder lives. */
export interface LeaseSeen {
  readonly owner: string;
  readonly beat: number;
}

/** The lease as it stands; null when nobody has it. */
export async function readLease(name: string): Promise<LeaseSeen | null> {
  const client = await openStore();
  return retryBusy(() => client.lease.findUnique({ where: { name }, select: { owner: true, beat: true } }));
}

/**
 * Takes a lease that stands as it was seen (null: not at all). @returns whether it was taken: another may be quicker
 */
export async function takeLease(name: string, owner: string, seen: LeaseSeen | null): Promise<boolean> {
  const client = await openStore();
  const data = { owner, beat: (seen?.beat ?? 0) + 1, renewedAt: new Date() };
  if (seen !== null)
    return (await retryBusy(() => client.lease.updateMany({ where: { name, ...seen }, data }))).count === 1;
  try {
    await retryBusy(() => client.lease.create({ data: { name, ...data } }));
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}

/** Raises the beat of a lease that `owner` has. @returns false when another has taken it */
export async function renewLease(name: string, owner: string): Promise<boolean> {
  const client = await openStore();
  const data = { beat: { increment: 1 }, renewedAt: new Date() };
  const { count } = await retryBusy(() => client.lease.updateMany({ where: { name, owner }, data }));
  return count === 1;
}

/** Gives a lease back, so that the next one need not wait until it looks abandoned. */
export async function releaseLease(name: string, owner: string): Promise<void> {
  const client = await openStore();
  await retryBusy(() => client.lease.deleteMany({ where: { name, owner } }));
}
