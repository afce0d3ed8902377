/** A made-up option row of Cboe's delayed quotes; any field may be another. */
export const cboeOption = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  option: 'RUTW231020C01800000',
  bid: 40.1,
  bid_size: 7.0,
  ask: 40.9,
  ask_size: 9.0,
  iv: 0.1834,
  open_interest: 7.0,
  volume: 3.0,
  delta: 0.5512,
  gamma: 0.0041,
  last_trade_price: 40.5,
  last_trade_time: '2023-09-20T15:12:00',
  ...over,
});

/** A made-up delayed-quotes envelope of RUT; any field may be another. */
export const cboeJsonText = ({
  data = {},
  options = [cboeOption()],
  ...top
}: {
  readonly data?: object;
  readonly options?: readonly unknown[];
  readonly [key: string]: unknown;
} = {}) =>
  JSON.stringify({
    timestamp: '2023-09-21 03:17:42',
    data: {
      options,
      symbol: '^RUT',
      current_price: 1806.1193,
      close: 1806,
      prev_day_close: 1827,
      last_trade_time: '2023-09-20T16:15:04',
      ...data,
    },
    symbol: '_RUT',
    ...top,
  });
