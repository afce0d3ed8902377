import { erfcx } from '../math/error-function.ts';
import { lowerQuantile } from '../math/inverse-normal.ts';
import { normalCumulative } from '../math/normal-distribution.ts';
import { blackOverVega, complementOverVega } from './normalised-black.ts';
import {
  controlForLeftCurvature,
  controlForRightCurvature,
  interpolateRationalCubic,
} from './rational-cubic.ts';

const SQRT_HALF_PI = 1.2533141373155003;
const SQRT_TWO_PI = 2.5066282746310002;

const SQRT_THREE = 1.7320508075688772;
/** 2π/√27 */
const LOWER_SCALE = 1.2091995761561452;

/**
 * First guess of s = σ√T for a normalised price `beta` and its distance `complement` to the bound e^(x/2), x ≤ 0.
 *
 * The price curve has its steepest point at s_c = √(2|x|); the tangent there cuts the axes of price 0 and b_max
 * at s_l and s_h. Between these four branches: rational cubics through the exact values, slopes and (at the
 * outer ends) curvatures, in transformed variables where the curve is nearly straight.
 * Source: Jäckel, Let's Be Rational, §4.
 */
export function guessDeviation(x: number, beta: number, complement: number): number {
  const m = -x;
  const centre = Math.sqrt(2 * m);
  const tail = erfcx(Math.sqrt(m));
  const vegaCentre = Math.exp(-0.5 * m) / SQRT_TWO_PI;
  const tangent = SQRT_HALF_PI * (1 - tail);
  const priceCentre = tangent * vegaCentre;
  if (beta < priceCentre) return belowCentre(x, beta, centre, tangent, priceCentre, vegaCentre);
  return aboveCentre(x, beta, complement, centre, tail, priceCentre, vegaCentre);
}

function belowCentre(
  x: number,
  beta: number,
  centre: number,
  tangent: number,
  priceC: number,
  vegaC: number,
) {
  const left = centre - tangent;
  const h = x / left;
  const vega = Math.exp(-0.5 * (h * h + 0.25 * left * left)) / SQRT_TWO_PI;
  const price = blackOverVega(h, 0.5 * left) * vega;
  if (beta < price) return lowest(x, beta, left, price);
  const segment = {
    left: price,
    right: priceC,
    leftValue: left,
    rightValue: centre,
    leftSlope: 1 / vega,
    rightSlope: 1 / vegaC,
  };
  return interpolateRationalCubic(beta, segment, controlForRightCurvature(segment, 0, false));
}

/** Price below the lower tangent point: f = 2π|x|/√27·Φ(−|x|/(√3·s))³ is nearly linear in the price. */
function lowest(x: number, beta: number, left: number, price: number): number {
  const m = -x;
  const z = m / (SQRT_THREE * left);
  const y = z * z;
  const square = left * left;
  const ratio = 0.5 * erfcx(z * Math.SQRT1_2);
  const exponential = Math.exp(-0.5 * y);
  const growth = Math.exp(0.125 * square);
  const probability = ratio * exponential;
  const slope = 2 * Math.PI * y * ratio * ratio * growth;
  const bracket = 8 * SQRT_THREE * left * m + (3 * square * (square - 8) - 8 * m * m) * ratio * SQRT_TWO_PI;
  const cube = exponential * exponential * exponential;
  const curvature = ((((Math.PI / 6) * y * ratio) / (square * left)) * bracket * growth * growth) / cube;
  const value = LOWER_SCALE * m * probability * probability * probability;
  const segment = { left: 0, right: price, leftValue: 0, rightValue: value, leftSlope: 1, rightSlope: slope };
  let f = interpolateRationalCubic(beta, segment, controlForRightCurvature(segment, curvature, true));
  if (!(f > 0)) {
    const t = beta / price;
    f = (value * t + price * (1 - t)) * t;
  }
  return -m / (SQRT_THREE * lowerQuantile(Math.min(0.5, Math.cbrt(f / (LOWER_SCALE * m)))));
}

function aboveCentre(
  x: number,
  beta: number,
  complement: number,
  centre: number,
  tail: number,
  priceC: number,
  vegaC: number,
) {
  // (b_max − b_c)/b_c′ where h + t = 0.
  const right = centre + SQRT_HALF_PI * (1 + tail);
  const h = x / right;
  const vega = Math.exp(-0.5 * (h * h + 0.25 * right * right)) / SQRT_TWO_PI;
  const rest = complementOverVega(h, 0.5 * right) * vega;
  if (complement < rest) return highest(h, complement, right, rest);
  const segment = {
    left: priceC,
    right: Math.exp(0.5 * x) - rest,
    leftValue: centre,
    rightValue: right,
    leftSlope: 1 / vegaC,
    rightSlope: 1 / vega,
  };
  return interpolateRationalCubic(beta, segment, controlForLeftCurvature(segment, 0, false));
}

/** Price above the upper tangent point: f = Φ(−s/2) as a function of the distance to the bound. */
function highest(h: number, complement: number, right: number, rest: number): number {
  const w = h * h;
  const value = normalCumulative(-0.5 * right);
  const slope = 0.5 * Math.exp(0.5 * w);
  const curvature = (SQRT_HALF_PI * Math.exp(w + 0.125 * right * right) * w) / right;
  const segment = {
    left: 0,
    right: rest,
    leftValue: 0,
    rightValue: value,
    leftSlope: 0.5,
    rightSlope: slope,
  };
  let f = interpolateRationalCubic(complement, segment, controlForRightCurvature(segment, curvature, true));
  if (!(f > 0)) {
    const t = complement / rest;
    f = (value * t + 0.5 * rest * (1 - t)) * t;
  }
  return -2 * lowerQuantile(Math.min(0.5, f));
}
