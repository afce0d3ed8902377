import type { CollocationScheme } from './collocation-scheme.ts';
import { cumulativeFromKernel } from './normal-tail.ts';
import { boundaryAtExpiry, type UnitPut } from './unit-put.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

/** One Newton system J·δ = residual for the logarithms ln(B/X) at the collocation points. */
export interface BoundarySystem {
  /** Row-major, degree × degree. */
  readonly jacobian: Float64Array;
  readonly residual: Float64Array;
}

/** The factors e^(−q·v) of every point and node: they outlive the iterations. */
export function yieldDiscounts(put: Omit<UnitPut, 'spot'>, scheme: CollocationScheme): Float64Array {
  const { degree, equationNodes, points, sine } = scheme;
  const discounts = new Float64Array(degree * equationNodes);
  for (let i = 0; i < degree; i++) {
    const tau = put.years * (points[i + 1] ?? 0) ** 2;
    for (let k = 0; k < equationNodes; k++) {
      discounts[i * equationNodes + k] = Math.exp(-put.dividendYield * tau * (sine[k] ?? 0) ** 2);
    }
  }
  return discounts;
}

/**
 * Residuals and Jacobian of the boundary equation at the collocation points, `logs` = ln(B/X).
 *
 * Delta is −1 on the boundary; with v = τ − u, d = d₊(v, B(τ)/B(u)), e = d₊(τ, B(τ)) and strike 1 that is
 *   ∫₀^τ e^(−qv)·(r/B(u) − q)·φ(d)/(σ√v) dv = e^(−qτ)·Φ(e) + q·∫₀^τ e^(−qv)·Φ(d) dv,
 * and the residual is the logarithm of left over right. The substitution v = τ·sin²θ makes both ends smooth.
 * Source: Andersen, Lake, Offengenden, High-performance American option pricing, J. Computational Finance
 * 20(1), 2016, 39–87, eq. 22–25 (FP-A; its leading φ terms cancel in this form).
 */
export function fillBoundarySystem(
  put: Omit<UnitPut, 'spot'>,
  scheme: CollocationScheme,
  logs: Float64Array,
  discounts: Float64Array,
  system: BoundarySystem,
): void {
  const { degree, equationNodes, points, sine, weight, interpolation } = scheme;
  const { years, volatility, rate, dividendYield } = put;
  const { jacobian, residual } = system;
  const carry = rate - dividendYield;
  const ceiling = boundaryAtExpiry(rate, dividendYield);
  const logCeiling = Math.log(ceiling);
  const rateOverCeiling = Math.max(rate, dividendYield);
  const leftByLog = new Float64Array(equationNodes);
  const rightByLog = new Float64Array(equationNodes);
  for (let i = 0; i < degree; i++) {
    const rootTau = Math.sqrt(years) * (points[i + 1] ?? 0);
    const tau = rootTau * rootTau;
    const deviation = volatility * rootTau;
    const carryTau = carry * tau;
    const own = logs[i] ?? 0;
    const e = (own + logCeiling + carryTau) / deviation + 0.5 * deviation;
    const kernelE = Math.exp(-0.5 * e * e);
    const discountE = Math.exp(-dividendYield * tau);
    let left = 0;
    let right = discountE * cumulativeFromKernel(e, kernelE);
    let leftByOwn = 0;
    let rightByOwn = (discountE * ONE_OVER_SQRT_TWO_PI * kernelE) / deviation;
    for (let k = 0; k < equationNodes; k++) {
      const row = (i * equationNodes + k) * degree;
      let log = 0;
      for (let j = 0; j < degree; j++) log += (interpolation[row + j] ?? 0) * (logs[j] ?? 0);
      const node = sine[k] ?? 0;
      const vol = deviation * node;
      const perVol = 1 / vol;
      const d = (own - log + carryTau * node * node) * perVol + 0.5 * vol;
      const kernel = Math.exp(-0.5 * d * d);
      const measure = (weight[k] ?? 0) * tau * (discounts[i * equationNodes + k] ?? 0);
      const density = measure * ONE_OVER_SQRT_TWO_PI * kernel * perVol;
      const gain = rateOverCeiling * Math.exp(-log);
      const steepness = (gain - dividendYield) * d * perVol;
      left += (gain - dividendYield) * density;
      leftByOwn -= steepness * density;
      leftByLog[k] = (steepness - gain) * density;
      rightByOwn += dividendYield * density;
      rightByLog[k] = -dividendYield * density;
      if (dividendYield !== 0) right += dividendYield * measure * cumulativeFromKernel(d, kernel);
    }
    residual[i] = Math.log(left / right);
    fillRow(jacobian, i, scheme, leftByLog, rightByLog, left, right);
    jacobian[i * degree + i] = (jacobian[i * degree + i] ?? 0) + leftByOwn / left - rightByOwn / right;
  }
}

function fillRow(
  jacobian: Float64Array,
  i: number,
  { degree, equationNodes, interpolation }: CollocationScheme,
  leftByLog: Float64Array,
  rightByLog: Float64Array,
  left: number,
  right: number,
): void {
  jacobian.fill(0, i * degree, (i + 1) * degree);
  for (let k = 0; k < equationNodes; k++) {
    const share = (leftByLog[k] ?? 0) / left - (rightByLog[k] ?? 0) / right;
    const row = (i * equationNodes + k) * degree;
    for (let j = 0; j < degree; j++) {
      jacobian[i * degree + j] = (jacobian[i * degree + j] ?? 0) + share * (interpolation[row + j] ?? 0);
    }
  }
}
