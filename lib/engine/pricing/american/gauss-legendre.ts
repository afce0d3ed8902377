/** Nodes and weights of a quadrature on [−1, 1]: ∫f ≈ Σ weights[k]·f(nodes[k]). */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre quadrature of `points` nodes, ascending, exact for polynomials up to degree 2·points − 1.
 *
 * Newton's method on the Legendre polynomial by its three-term recurrence, from Tricomi's guess
 * cos(π(k + ¾)/(points + ½)); weights 2/((1 − x²)·P′(x)²).
 * Source: Abramowitz and Stegun, 25.4.29.
 */
export function gaussLegendre(points: number): Quadrature {
  const nodes = new Float64Array(points);
  const weights = new Float64Array(points);
  for (let k = 0; k < points; k++) {
    let x = Math.cos((Math.PI * (k + 0.75)) / (points + 0.5));
    let slope = 1;
    for (let iteration = 0; iteration < 8; iteration++) {
      const [value, previous] = legendre(points, x);
      slope = (points * (x * value - previous)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[points - 1 - k] = x;
    weights[points - 1 - k] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** P_n(x) and P_{n−1}(x). */
function legendre(n: number, x: number): [value: number, previous: number] {
  let previous = 1;
  let value = x;
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
    previous = value;
    value = next;
  }
  return [value, previous];
}
