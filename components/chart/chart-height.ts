/** Height of the charts below the fold, px; kept free until they are drawn. */
export const CHART_HEIGHT = 300;
