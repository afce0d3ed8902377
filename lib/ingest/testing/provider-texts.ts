const figures = { bid: 5.1, ask: 5.2, openInterest: 1200 };
const CALL = 'SPY261218C00590000';
const TRADED = Date.UTC(2026, 10, 20, 17);

/** The least that each provider's chain holds: one made-up call on SPY. */
export const PROVIDER_TEXTS = {
  tradier: JSON.stringify({
    quotes: { quote: { symbol: 'SPY', last: 590.25, trade_date: TRADED } },
    options: { option: { symbol: CALL, bid: 5.1, ask: 5.2, open_interest: 1200 } },
  }),
  schwab: JSON.stringify({
    symbol: 'SPY',
    underlyingPrice: 590.25,
    underlying: { quoteTime: TRADED },
    callExpDateMap: { '2026-12-18:28': { '590.0': [{ symbol: CALL, ...figures }] } },
    putExpDateMap: {},
  }),
  polygon: JSON.stringify({
    request_id: 'a',
    results: [
      {
        details: { ticker: `O:${CALL}` },
        last_quote: { bid: 5.1, ask: 5.2, last_updated: TRADED * 1e6 },
        open_interest: 1200,
        underlying_asset: { ticker: 'SPY', price: 590.25 },
      },
    ],
  }),
  yahoo: JSON.stringify({
    symbol: 'SPY',
    updated: '2026-11-20T17:00:00Z',
    underlyingPrice: 590.25,
    quotes: [{ symbol: CALL, ...figures }],
  }),
};
