/** Height of the payoff chart, px; kept free until it is drawn. */
export const PAYOFF_HEIGHT = 380;
