/** Where a contract's volatility came from; the index is the code in `ContractVolatility.source`. */
export const VOLATILITY_SOURCES = ['none', 'otm_mid', 'other_side', 'smile', 'vendor'] as const;

export const NO_VOLATILITY = 0;
export const FROM_OTM_MID = 1;
export const FROM_OTHER_SIDE = 2;
export const FROM_SMILE = 3;
export const FROM_VENDOR = 4;
