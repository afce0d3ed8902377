import type { AnalysisContext } from '../analysis-context.ts';
import type { PriceBar } from '../market/price-bars.ts';

function withVolume(bars: readonly PriceBar[], proxy: readonly PriceBar[]): PriceBar[] {
  const volumes = new Map(proxy.map(({ start, volume }) => [start, volume]));
  return bars.map((bar) => ({ ...bar, volume: bar.volume ?? volumes.get(bar.start) ?? null }));
}

/** The context with the proxy's volume on bars that have none of their own; without a proxy as it is. */
export function withProxyVolume(context: AnalysisContext): AnalysisContext {
  const { volumeProxy: proxy } = context;
  if (proxy === undefined) return context;
  return {
    ...context,
    sessionBars: withVolume(context.sessionBars, proxy.sessionBars),
    priorBars: withVolume(context.priorBars, proxy.priorBars),
  };
}
