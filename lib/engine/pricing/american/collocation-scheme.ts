import { chebyshevPoints, coefficientMatrix, interpolationWeights } from './chebyshev.ts';
import { gaussLegendre, type Quadrature } from './gauss-legendre.ts';

/** `fast`: price within 1e-6 of the strike. `accurate`: within 1e-7, mostly far below, at about seven times the cost. */
export type AmericanScheme = 'fast' | 'accurate';

/** Up to this rate·years (or yield·years) `fast` keeps its promise; beyond it the boundary needs more points. */
const LARGEST_FAST_CARRY = 0.12;

/** Sizes: Chebyshev degree, nodes of the boundary equation's integral, nodes of the premium's integral. */
export interface SchemeSizes {
  readonly degree: number;
  readonly equationNodes: number;
  readonly premiumNodes: number;
  /** Newton's method ends after a step below this share of σ√T. */
  readonly tolerance: number;
}

const SIZES: Record<AmericanScheme, SchemeSizes> = {
  fast: { degree: 9, equationNodes: 8, premiumNodes: 24, tolerance: 1e-4 },
  accurate: { degree: 20, equationNodes: 20, premiumNodes: 64, tolerance: 1e-7 },
};

/** What depends on the sizes alone: nothing in here knows an option. */
export interface CollocationScheme extends SchemeSizes {
  /** √(τ/T) of the collocation points, ascending from 0; the unknowns sit at 1 … degree. */
  readonly points: Float64Array;
  /** sin θ, and weight·2·sin θ·cos θ, of the equation's nodes: v = τ·sin²θ, dv = 2τ·sin θ·cos θ·dθ. */
  readonly sine: Float64Array;
  readonly weight: Float64Array;
  /** [point − 1][node][j]: value at √((τ − v)/T) from the unknowns. */
  readonly interpolation: Float64Array;
  readonly toCoefficients: Float64Array;
  readonly premiumQuadrature: Quadrature;
}

/** The scheme that prices these terms as well as the one asked for promises. */
export function sufficientScheme(
  { years, rate, dividendYield }: { years: number; rate: number; dividendYield: number },
  asked: AmericanScheme = 'fast',
): AmericanScheme {
  return years * Math.max(Math.abs(rate), Math.abs(dividendYield)) > LARGEST_FAST_CARRY ? 'accurate' : asked;
}

const built = new Map<AmericanScheme, CollocationScheme>();

/** The tables of a scheme, built on first use. */
export function collocationScheme(name: AmericanScheme): CollocationScheme {
  const known = built.get(name);
  if (known) return known;
  const scheme = buildScheme(SIZES[name]);
  built.set(name, scheme);
  return scheme;
}

/** Tables for any sizes. */
export function buildScheme(sizes: SchemeSizes): CollocationScheme {
  const { degree, equationNodes } = sizes;
  const points = chebyshevPoints(degree);
  const legendre = gaussLegendre(equationNodes);
  const angles = legendre.nodes.map((x) => (Math.PI / 4) * (1 + x));
  const interpolation = new Float64Array(degree * equationNodes * degree);
  for (let i = 0; i < degree; i++) {
    for (let k = 0; k < equationNodes; k++) {
      const at = (points[i + 1] ?? 0) * Math.cos(angles[k] ?? 0);
      interpolation.set(interpolationWeights(points, at).subarray(1), (i * equationNodes + k) * degree);
    }
  }
  return {
    ...sizes,
    points,
    sine: angles.map(Math.sin),
    weight: angles.map((angle, k) => (Math.PI / 4) * (legendre.weights[k] ?? 0) * Math.sin(2 * angle)),
    interpolation,
    toCoefficients: coefficientMatrix(degree),
    premiumQuadrature: gaussLegendre(sizes.premiumNodes),
  };
}
