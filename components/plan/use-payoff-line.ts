import { useEffect, useRef, useState } from 'react';
import type { PayoffSubject } from './payoff-subject.ts';
import type { PayoffMoment, PayoffReply, PayoffRequest } from './price-payoff.worker.ts';

/**
 * Prices one plan at any moment in a worker; of moments that come faster than answers only the newest is priced. The last
 * line stays until the next one is there.
 */
export function usePayoffLine(subject: PayoffSubject) {
  const [line, setLine] = useState<PayoffReply | null>(null);
  const worker = useRef<Worker | null>(null);
  const isBusy = useRef(false);
  const waiting = useRef<PayoffMoment | null>(null);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
      isBusy.current = false;
    },
    [],
  );

  const next = (to: Worker) => {
    const moment = waiting.current;
    waiting.current = null;
    isBusy.current = moment !== null;
    if (moment !== null) to.postMessage({ moment } satisfies PayoffRequest);
  };
  const open = (): Worker => {
    const opened = new Worker(new URL('./price-payoff.worker.ts', import.meta.url), { type: 'module' });
    opened.onmessage = ({ data }: MessageEvent<PayoffReply>) => {
      setLine(data);
      next(opened);
    };
    opened.postMessage({ subject } satisfies PayoffRequest);
    worker.current = opened;
    return opened;
  };
  const price = (moment: PayoffMoment) => {
    waiting.current = moment;
    const opened = worker.current ?? open();
    if (!isBusy.current) next(opened);
  };
  return { line, price };
}
