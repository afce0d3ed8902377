import { expect, it } from 'vitest';
import { counted, noneInFlight } from './in-flight.ts';

it('waits for every request in flight, failed ones too, and not when there is none', async () => {
  await noneInFlight();
  const order: string[] = [];
  let finish = () => {};
  const slow = counted(() => new Promise<void>((resolve) => (finish = resolve))).then(() =>
    order.push('slow'),
  );
  const failing = counted(() => Promise.reject(new Error('broken'))).catch(() => order.push('failing'));
  const none = noneInFlight().then(() => order.push('none'));
  await failing;
  finish();
  await Promise.all([slow, none]);
  expect(order).toHaveLength(3);
  expect(order.indexOf('failing')).toBe(0);
});
