import { z } from 'zod';

/** `data` of an event of `GET /stream`: "look again", never figures. */
export const liveEventSchema = z.strictObject({
  snapshot_id: z.string(),
  symbol: z.string(),
  as_of: z.iso.datetime(),
});
export type LiveEvent = z.infer<typeof liveEventSchema>;
