/** Where the figures of a read route’s answer are explained, in the same view: `/hedge/SPY?at=…` → `/explain/SPY?at=…`. */
export const explainHref = (address: string): string =>
  address.replace(/^(\/api\/v1\/)[^/]+\//, '$1explain/');
