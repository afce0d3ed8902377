/** How often an open stream says that it is alive. */
export const HEARTBEAT_MS = 15_000;
