/** Height of the waterfall, px; kept free until it is drawn. */
export const ATTRIBUTION_HEIGHT = 214;
