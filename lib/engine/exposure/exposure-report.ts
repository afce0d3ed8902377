import type { ExerciseStyle, SettlementTime } from '../market/option-chain.ts';
import type { Dollars, DollarsPerOnePercent, ExchangeDate, Percent, Share, Years } from '../units.ts';

/** A gamma wall: `gex` is unsigned gamma·OI·m·S²·0.01 of that side at the strike. */
export interface GammaWall {
  readonly strike: number;
  readonly gex: DollarsPerOnePercent;
  /** Share of that side's gamma within ±20 % of spot. */
  readonly share: Share;
  /** Signed, (strike / spot − 1) · 100: negative for a call wall means that spot is above it. */
  readonly distancePercent: Percent;
  /** Share of the wall's gamma that expires within 5 calendar days. */
  readonly expiringShare: Share;
  /** Volume of that side at the strike over its open interest; null without open interest or volume. */
  readonly volumeOi: number | null;
}

export interface ZeroGammaFlip {
  /** Root of the re-priced profile nearest to spot. */
  readonly level: number | null;
  readonly reason: string | null;
  readonly all: readonly number[];
  /** The other method in use: strike where the running sum of net GEX at the fixed spot changes sign. */
  readonly cumulative: number | null;
}

export interface StrikeExposure {
  readonly strike: number;
  /** Dealer-signed. */
  readonly callGex: DollarsPerOnePercent;
  readonly putGex: DollarsPerOnePercent;
  readonly netGex: DollarsPerOnePercent;
  readonly callOpenInterest: number;
  readonly putOpenInterest: number;
  readonly callVolume: number;
  readonly putVolume: number;
}

export type ForwardSource = 'parity' | 'file' | 'configured' | 'unset';

export interface ExpiryExposure {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly settlement: SettlementTime;
  readonly years: Years;
  readonly netGex: DollarsPerOnePercent;
  readonly grossGex: DollarsPerOnePercent;
  /** Unsigned gamma of each side. */
  readonly callGex: DollarsPerOnePercent;
  readonly putGex: DollarsPerOnePercent;
  readonly openInterest: number;
  readonly forward: number;
  readonly forwardSource: ForwardSource;
  /** Why it does not come from parity; null where it does, or where the file gives it. */
  readonly forwardReason: string | null;
  /** `american`: early-exercise premiums are taken out of the quotes before anything is inverted. */
  readonly exercise: ExerciseStyle;
}

/** Net gamma by strike (highest first) and expiration date (nearest first), near spot. */
export interface ExposureGrid {
  readonly strikes: readonly number[];
  readonly expiries: readonly ExchangeDate[];
  /** Rows as `strikes`, columns as `expiries`; null without a listed contract. */
  readonly netGex: readonly (readonly (DollarsPerOnePercent | null)[])[];
  /** Net gamma of all other strikes and dates in view. */
  readonly restGex: DollarsPerOnePercent;
}

export interface GammaProfile {
  readonly spots: readonly number[];
  readonly netGex: readonly DollarsPerOnePercent[];
}

export interface MaxPain {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly strike: number;
}

export interface PutCallRatios {
  readonly openInterest: number | null;
  readonly volume: number | null;
}

export interface QualityReport {
  /** All rows kept, expired ones included. */
  readonly contracts: number;
  /** Rows that count in the totals of this view. */
  readonly included: number;
  readonly expired: number;
  /** Open interest left out of the scope's totals for want of a usable volatility (or vendor gamma), adjusted or duplicate, over all unexpired open interest in scope. */
  readonly excludedOpenInterestShare: Share;
  /** Open-interest-weighted share of unexpired contracts without a blocking flag; null without open interest. */
  readonly score: Share | null;
  /** Count by flag code, codes with zero left out. */
  readonly flags: Readonly<Record<string, number>>;
  /** Flags that the source gives no means to judge: stale without quote times, oi_vintage without its date. */
  readonly unjudgedFlags: readonly string[];
  /** Count of included contracts by where their volatility came from. */
  readonly volatilitySources: Readonly<Record<string, number>>;
  /** Count of unexpired contracts in scope that have no volatility, by reason. */
  readonly withoutVolatility: Readonly<Record<string, number>>;
}

export interface ExposureReport {
  readonly spot: number;
  readonly netGex: DollarsPerOnePercent;
  readonly grossGex: DollarsPerOnePercent;
  readonly netDex: Dollars;
  readonly netVex: Dollars;
  readonly netChex: Dollars;
  readonly gammaFlip: ZeroGammaFlip;
  readonly callWall: GammaWall | null;
  readonly putWall: GammaWall | null;
  /** The walls of all expirations, beside those of a narrower scope; null when the scope is all. */
  readonly allExpiries: { readonly callWall: GammaWall | null; readonly putWall: GammaWall | null } | null;
  readonly walls: { readonly calls: readonly GammaWall[]; readonly puts: readonly GammaWall[] };
  readonly byStrike: readonly StrikeExposure[];
  readonly byExpiry: readonly ExpiryExposure[];
  readonly grid: ExposureGrid;
  readonly profile: GammaProfile;
  readonly maxPain: (MaxPain & { readonly byExpiry: readonly MaxPain[] }) | null;
  readonly putCall: PutCallRatios;
  readonly zeroDteShare: Share | null;
  readonly quality: QualityReport;
}
