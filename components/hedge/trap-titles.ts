/** What the hedge's panels are called on the trap page. */
export const TRAP_TITLES = {
  forces: 'Why a dealer must hedge',
  curve: 'What dealers trade if price moves',
} as const;
