import type { LiveEvent } from '@/lib/schema/live-event.ts';

/** What the stream says, to the page and between tabs. */
export type LiveMessage =
  | { readonly kind: 'stored'; readonly id: number; readonly event: LiveEvent }
  /** Something may have been missed: read everything again. */
  | { readonly kind: 'reset'; readonly id: number }
  | { readonly kind: 'beat' };
