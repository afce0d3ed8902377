import type { LadderPage } from './ladder-page.ts';

/** What hedging does to moves above and below the flip, as text and whether it dampens. */
export interface HedgingSides {
  readonly above: { readonly text: string; readonly dampens: boolean };
  readonly below: { readonly text: string; readonly dampens: boolean };
}

type Exposure = Pick<LadderPage['exposure'], 'profile' | 'gamma_flip'>;

/** Reads the re-priced profile just above and below the flip; null without a flip or a change of sign there. */
export function hedgingSides({ profile, gamma_flip: { level } }: Exposure): HedgingSides | null {
  if (level === null) return null;
  const next = profile.spots.findIndex((spot) => spot > level);
  const above = profile.net_gex[next] ?? 0;
  const below = profile.net_gex[profile.spots.findLastIndex((spot) => spot < level)] ?? 0;
  if (above * below >= 0) return null;
  const verb = (value: number) => (value > 0 ? 'dampens' : 'amplifies');
  return {
    above: { text: `above the flip hedging ${verb(above)} moves`, dampens: above > 0 },
    below: { text: `below it hedging ${verb(below)} them`, dampens: below > 0 },
  };
}
