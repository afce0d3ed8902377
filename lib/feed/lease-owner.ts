import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** A name for this process that no other has, now or later: `host pid uuid`. */
export const newOwner = (): string => `${hostname()} ${process.pid} ${randomUUID()}`;

/**
 * Whether the process behind an owner's name is certainly gone: it ran on this machine and its number belongs to
 * nobody. A crash then costs no wait; in every other case the beat decides.
 */
export function isGone(owner: string): boolean {
  const [host, pid] = owner.split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
