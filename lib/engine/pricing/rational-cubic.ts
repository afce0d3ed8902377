/** Largest control parameter: beyond it the interpolant is a straight line. */
const LARGEST = 2 / 2 ** -104;
/** Smallest control parameter with a denominator that stays positive. */
const SMALLEST = -(1 - 2 ** -26);

/** A segment of a curve: its ends, values and slopes there. */
export interface CurveSegment {
  readonly left: number;
  readonly right: number;
  readonly leftValue: number;
  readonly rightValue: number;
  readonly leftSlope: number;
  readonly rightSlope: number;
}

/**
 * Rational cubic interpolation with control parameter r (r = 3: the cubic Hermite polynomial).
 * Source: Delbourgo and Gregory, SIAM J. Sci. Stat. Comput. 6 (1985) 967–976.
 */
export function interpolateRationalCubic(at: number, c: CurveSegment, r: number): number {
  const width = c.right - c.left;
  if (!(Math.abs(width) > 0)) return 0.5 * (c.leftValue + c.rightValue);
  const t = (at - c.left) / width;
  const u = 1 - t;
  if (!(r < LARGEST)) return c.rightValue * t + c.leftValue * u;
  const top =
    c.rightValue * t * t * t +
    (r * c.rightValue - width * c.rightSlope) * t * t * u +
    (r * c.leftValue + width * c.leftSlope) * t * u * u +
    c.leftValue * u * u * u;
  return top / (1 + (r - 3) * t * u);
}

/** The control parameter that gives the second derivative at the left end, kept large enough to preserve shape. */
export function controlForLeftCurvature(c: CurveSegment, curvature: number, keepShape: boolean): number {
  const width = c.right - c.left;
  const slope = (c.rightValue - c.leftValue) / width;
  const top = 0.5 * width * curvature + (c.rightSlope - c.leftSlope);
  return Math.max(quotient(top, slope - c.leftSlope), smallestControl(c, slope, keepShape));
}

/** The same for the second derivative at the right end. */
export function controlForRightCurvature(c: CurveSegment, curvature: number, keepShape: boolean): number {
  const width = c.right - c.left;
  const slope = (c.rightValue - c.leftValue) / width;
  const top = 0.5 * width * curvature + (c.rightSlope - c.leftSlope);
  return Math.max(quotient(top, c.rightSlope - slope), smallestControl(c, slope, keepShape));
}

function quotient(top: number, bottom: number): number {
  if (top === 0) return 0;
  if (bottom === 0) return top > 0 ? LARGEST : SMALLEST;
  return top / bottom;
}

/** The smallest control parameter that keeps a monotone segment monotone and a convex or concave one so. */
function smallestControl(c: CurveSegment, slope: number, keepShape: boolean): number {
  const { leftSlope, rightSlope } = c;
  const monotone = leftSlope * slope >= 0 && rightSlope * slope >= 0;
  const convex = leftSlope <= slope && slope <= rightSlope;
  const concave = leftSlope >= slope && slope >= rightSlope;
  if (!monotone && !convex && !concave) return SMALLEST;
  const whenFlat = keepShape ? LARGEST : SMALLEST;
  let control = SMALLEST;
  if (monotone) control = Math.max(control, slope === 0 ? whenFlat : (leftSlope + rightSlope) / slope);
  if (convex || concave) {
    const change = rightSlope - leftSlope;
    const flat = slope === leftSlope || slope === rightSlope;
    const bend = Math.max(Math.abs(change / (rightSlope - slope)), Math.abs(change / (slope - leftSlope)));
    control = Math.max(control, flat ? whenFlat : bend);
  } else if (keepShape) control = LARGEST;
  return control;
}
