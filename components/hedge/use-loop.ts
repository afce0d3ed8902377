import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LoopScenario } from '@/lib/engine/hedging/hedge-request.ts';
import type { LoopBook } from '@/lib/schema/loop-book.ts';
import type { Loop } from './loop-series.ts';
import type { LoopReply, LoopRequest } from './simulate-loop.worker.ts';

/** A refused scenario: the engine's argument and its words. */
export interface LoopProblem {
  readonly argument: string;
  readonly message: string;
}

const FAILED: LoopProblem = {
  argument: 'book',
  message: 'The book could not be read; the picture is the last good one.',
};

/**
 * Runs scenarios of a stored book in a worker. The last good loop stays while one is refused; of scenarios that come
 * faster than answers only the newest is run. `onRun` hears of each scenario that was not refused.
 */
export function useLoop(initial: Loop, bookHref: string, onRun: (scenario: LoopScenario) => void) {
  const [loop, setLoop] = useState(initial);
  const [problem, setProblem] = useState<LoopProblem | null>(null);
  const worker = useRef<Promise<Worker> | null>(null);
  const isBusy = useRef(false);
  const waiting = useRef<LoopScenario | null>(null);
  const running = useRef<LoopScenario | null>(null);
  const told = useRef(onRun);
  useEffect(() => {
    told.current = onRun;
  });

  const post = (to: Worker, request: LoopRequest) => to.postMessage(request);
  const next = (to: Worker) => {
    const scenario = waiting.current;
    waiting.current = null;
    isBusy.current = scenario !== null;
    running.current = scenario;
    if (scenario !== null) post(to, { scenario });
  };
  const open = async (): Promise<Worker> => {
    const response = await fetch(bookHref);
    if (!response.ok) throw new Error(`book: ${response.status}`);
    const { data } = (await response.json()) as { data: LoopBook };
    const opened = new Worker(new URL('./simulate-loop.worker.ts', import.meta.url), { type: 'module' });
    opened.onmessage = ({ data: reply }: MessageEvent<LoopReply>) => {
      if ('loop' in reply) setLoop(reply.loop);
      if ('loop' in reply && running.current !== null) told.current(running.current);
      setProblem('loop' in reply ? null : reply);
      next(opened);
    };
    post(opened, { book: data });
    return opened;
  };
  const ready = () => {
    worker.current ??= open();
    return worker.current;
  };
  const warm = () => {
    ready().catch(() => {
      worker.current = null;
    });
  };
  const run = async (scenario: LoopScenario) => {
    waiting.current = scenario;
    try {
      const opened = await ready();
      if (!isBusy.current) next(opened);
    } catch {
      worker.current = null;
      setProblem(FAILED);
    }
  };
  /** The stored book is another one: the next scenario reads it. */
  const forget = () => {
    worker.current?.then((opened) => opened.terminate()).catch(() => undefined);
    worker.current = null;
    isBusy.current = false;
  };
  const atEnd = useEffectEvent(forget);
  useEffect(() => () => atEnd(), []);
  const show = (to: Loop) => {
    waiting.current = null;
    setLoop(to);
    setProblem(null);
  };
  return { loop, problem, run, warm, show, forget };
}
