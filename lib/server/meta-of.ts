import { METHOD_VERSION } from '../engine/method-version.ts';
import type { Meta } from '../schema/meta.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import type { Analysis } from './get-analysis.ts';
import { secondsOf, snapshotFreshness } from './snapshot-freshness.ts';

const UNITS = {
  net_gex: 'USD of delta per 1 % move, dealer-signed',
  gross_gex: 'USD of delta per 1 % move, unsigned',
  net_dex: 'USD of delta, dealer-signed',
  net_vex: 'USD of delta per volatility point, dealer-signed',
  net_chex: 'USD of delta per calendar day, dealer-signed',
  wall_gex: 'USD of delta per 1 % move, unsigned',
  distance_percent: 'percent of spot, positive above it',
  share: 'fraction of one',
  years: 'milliseconds to settlement / (365 * 86400000)',
  pace: 'volume of the last half hour scaled to a session, over open interest',
  gain: 'dimensionless, price impact of the hedging of a move over the move',
  premium: 'USD, volume so far at the mid',
  bid_ask: 'USD per share',
  max_risk: 'USD per spread of 100 shares',
  probability: 'fraction of one, risk-neutral',
  hedge_shares_per_dollar: 'shares per 1 USD of price, positive: dealers sell into a rise',
};

/** The `meta` of a read route: which snapshot, in which view, how old, by which method. */
export function metaOf(analysis: Analysis, view: ViewParameters): Meta {
  const { snapshot, polled, exposure } = analysis;
  return {
    symbol: snapshot.symbol,
    snapshot_id: snapshot.id,
    as_of: new Date(snapshot.asOf).toISOString(),
    source: snapshot.source,
    sample: snapshot.sample,
    delay_seconds: secondsOf(polled?.quoteDelayMs ?? null),
    freshness: snapshotFreshness(snapshot, polled, view, Date.now()),
    at: view.at,
    exp: typeof view.exp === 'string' ? view.exp : [...view.exp],
    basis: view.basis,
    sign: view.sign,
    greeks: view.greeks,
    range: view.range,
    expiries: [...new Set(exposure.byExpiry.map((e) => e.expiry))],
    method_version: METHOD_VERSION,
    units: UNITS,
  };
}
