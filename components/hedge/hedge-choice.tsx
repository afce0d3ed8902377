'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { HedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';

interface Choice {
  /** What the address held when the server answered. */
  readonly answered: HedgeParameters;
  /** The same with what has been moved since. */
  readonly now: () => HedgeParameters;
  /** Says what the sliders are at, before the server has heard of it; draws nothing, so that a drag costs nothing more. */
  readonly move: (part: Partial<HedgeParameters>) => void;
}

const HedgeChoice = createContext<Choice | null>(null);

interface HedgeChoiceProviderProps {
  /** What the address held when the server answered. */
  readonly chosen: HedgeParameters;
  readonly children: ReactNode;
}

/** Holds the one choice of the page: the server's, with what has been moved since. Every link and form starts from it. */
export function HedgeChoiceProvider({ chosen, children }: HedgeChoiceProviderProps) {
  const moved = useRef<Partial<HedgeParameters>>({});
  const text = JSON.stringify(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer holds what was moved before it
  useEffect(() => {
    moved.current = {};
  }, [text]);
  const choice = useMemo(
    () => ({
      answered: chosen,
      now: () => ({ ...chosen, ...moved.current }),
      move: (part: Partial<HedgeParameters>) => {
        moved.current = part;
      },
    }),
    [chosen],
  );
  return <HedgeChoice value={choice}>{children}</HedgeChoice>;
}

/** The page's choice. @throws Error outside of the hedge page */
export function useHedgeChoice(): Choice {
  const choice = useContext(HedgeChoice);
  if (choice === null) throw new Error('HedgeChoiceProvider is missing above');
  return choice;
}
