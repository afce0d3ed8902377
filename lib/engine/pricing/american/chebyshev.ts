/** The `degree` + 1 Chebyshev points of the second kind on [0, 1], ascending: ½(1 − cos(πj/degree)). */
export function chebyshevPoints(degree: number): Float64Array {
  return Float64Array.from({ length: degree + 1 }, (_, j) => Math.sin((0.5 * Math.PI * j) / degree) ** 2);
}

/**
 * Weights of the values at the Chebyshev points in the interpolating polynomial's value at `x` in [0, 1].
 *
 * Second barycentric formula; source: Berrut and Trefethen, SIAM Review 46 (2004) 501–517, eq. 4.2, 5.4.
 */
export function interpolationWeights(points: Float64Array, x: number): Float64Array {
  const last = points.length - 1;
  const at = points.indexOf(x);
  if (at >= 0) return Float64Array.from(points, (_, j) => (j === at ? 1 : 0));
  const weights = points.map((point, j) => ((j === 0 || j === last ? 0.5 : 1) * (-1) ** j) / (x - point));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Matrix (row-major, (degree + 1)²) that turns values at the Chebyshev points into the coefficients c of
 * ½c₀ + Σ c_k·T_k(2x − 1), the last coefficient halved too.
 */
export function coefficientMatrix(degree: number): Float64Array {
  const size = degree + 1;
  return Float64Array.from({ length: size * size }, (_, at) => {
    const k = Math.floor(at / size);
    const j = at % size;
    const end = (j === 0 || j === degree ? 0.5 : 1) * (k === degree ? 0.5 : 1);
    return (2 / degree) * end * Math.cos((Math.PI * k * (degree - j)) / degree);
  });
}

/** ½c₀ + Σ c_k·T_k(2x − 1) by Clenshaw's recurrence, x in [0, 1]. */
export function chebyshevSeries(coefficients: Float64Array, x: number): number {
  const double = 4 * x - 2;
  let ahead = 0;
  let value = 0;
  for (let k = coefficients.length - 1; k > 0; k--) {
    const next = double * value - ahead + (coefficients[k] ?? 0);
    ahead = value;
    value = next;
  }
  return 0.5 * (double * value + (coefficients[0] ?? 0)) - ahead;
}
