/** Height of the cumulative chart, px; kept free until it is drawn. */
export const CUMULATIVE_HEIGHT = 200;
