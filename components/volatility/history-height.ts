/** Height of a history chart, px; kept free until it is drawn. */
export const HISTORY_HEIGHT = 220;
