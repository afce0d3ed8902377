/** The middle of a pixel, so that a line of 1 px is sharp. */
export const pixel = (value: number): number => Math.round(value) + 0.5;
