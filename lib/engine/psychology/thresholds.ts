/** Where the conditions of loop and trap begin. Net GEX has its own, which is an assumption. */

/** Volume of the last 30 minutes, times its average. */
export const VOLUME_THRESHOLD = 2;
/** Percent over 30 minutes. */
export const MOMENTUM_THRESHOLD = 0.3;
/** Volume so far over open interest. */
export const TURNOVER_THRESHOLD = 2;
/** Distance to the wall in expected moves; price that far away again has left it. */
export const WALL_THRESHOLD = 0.5;
/** RSI(15m) of the trap, call and put side. */
export const OVERBOUGHT = 65;
export const OVERSOLD = 35;

/** Where an exit of the loop fires. */
export const VOLUME_EXIT = 1;
export const RSI_EXIT_HIGH = 80;
export const RSI_EXIT_LOW = 20;
/** Percent over 30 minutes. */
export const VOLATILITY_EXIT = 10;
export const PACE_EXIT = 1;
