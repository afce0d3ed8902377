import type { LadderPage } from './ladder-page.ts';

interface HedgingSide {
  readonly text: string;
  /** For where there is no room for `text`; its place says which side it is. */
  readonly short: string;
  readonly dampens: boolean;
}

/** What hedging does to moves above and below the flip. */
export interface HedgingSides {
  readonly above: HedgingSide;
  readonly below: HedgingSide;
}

type Exposure = Pick<LadderPage['exposure'], 'profile' | 'gamma_flip'>;

/** Reads the re-priced profile just above and below the flip; null without a flip or a change of sign there. */
export function hedgingSides({ profile, gamma_flip: { level } }: Exposure): HedgingSides | null {
  if (level === null) return null;
  const next = profile.spots.findIndex((spot) => spot > level);
  const above = profile.net_gex[next] ?? 0;
  const below = profile.net_gex[profile.spots.findLastIndex((spot) => spot < level)] ?? 0;
  if (above * below >= 0) return null;
  const side = (value: number, words: (verb: string) => string): HedgingSide => {
    const verb = value > 0 ? 'dampens' : 'amplifies';
    return { text: words(verb), short: `hedging ${verb}`, dampens: value > 0 };
  };
  return {
    above: side(above, (verb) => `above the flip hedging ${verb} moves`),
    below: side(below, (verb) => `below it hedging ${verb} them`),
  };
}
