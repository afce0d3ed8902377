'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { HedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';

interface Choice {
  /** What the address held when the server answered. */
  readonly answered: HedgeParameters;
  /** The same with what has been moved since. */
  readonly chosen: HedgeParameters;
  /** Says what the sliders are at now, before the server has heard of it. */
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
  const text = JSON.stringify(chosen);
  const [seen, setSeen] = useState(text);
  const [moved, move] = useState<Partial<HedgeParameters>>({});
  if (seen !== text) {
    setSeen(text);
    move({});
  }
  const choice = useMemo(
    () => ({ answered: chosen, chosen: { ...chosen, ...moved }, move }),
    [chosen, moved],
  );
  return <HedgeChoice value={choice}>{children}</HedgeChoice>;
}

/** The page's choice. @throws Error outside of the hedge page */
export function useHedgeChoice(): Choice {
  const choice = useContext(HedgeChoice);
  if (choice === null) throw new Error('HedgeChoiceProvider is missing above');
  return choice;
}
