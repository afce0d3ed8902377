const shared = globalThis as typeof globalThis & {
  alphagexInFlight?: { count: number; whenNone: (() => void)[] };
};

function inFlight() {
  shared.alphagexInFlight ??= { count: 0, whenNone: [] };
  return shared.alphagexInFlight;
}

/** Counts a request as in flight until `handle` has its answer. */
export async function counted<T>(handle: () => Promise<T>): Promise<T> {
  const state = inFlight();
  state.count++;
  try {
    return await handle();
  } finally {
    state.count--;
    if (state.count === 0) for (const resolve of state.whenNone.splice(0)) resolve();
  }
}

/** Resolves when no request of a route waits for its answer. */
export function noneInFlight(): Promise<void> {
  const state = inFlight();
  if (state.count === 0) return Promise.resolve();
  return new Promise((resolve) => state.whenNone.push(resolve));
}
