/** A reproducible stream of random numbers: the same seed and stream always give the same numbers. */
export interface RandomSource {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}

/** Doty-Humphrey's sfc32: 128 bits of state, passes PractRand; 32-bit integers only, so the same everywhere. */
function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/**
 * Random numbers for one part of a simulation. Give every part its own `stream`, so that drawing more in one
 * leaves the others as they were. Normals by Marsaglia's polar method.
 * @param seed any integer, the low 32 bits count
 */
export function randomSource(seed: number, stream: number): RandomSource {
  const next = sfc32(seed | 0, stream | 0, (seed ^ 0x9e3779b9) | 0);
  const uniform = () => next() / 0x1_0000_0000;
  const normal = (): number => {
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
  return { uniform, normal };
}
