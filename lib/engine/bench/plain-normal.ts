/**
 * Standard normal distribution Φ(x) as textbooks program it: Hart's rational function below |x| = 7.07, a continued
 * fraction beyond. Absolute error about 1e-15.
 * Source: West, Better approximations to cumulative normal functions, Wilmott Magazine, May 2005, 70–76.
 */
export function plainNormal(x: number): number {
  const a = Math.abs(x);
  if (a > 37) return x > 0 ? 1 : 0;
  const bell = Math.exp(-0.5 * a * a);
  let tail: number;
  if (a < 7.07106781186547) {
    let top = 3.52624965998911e-2 * a + 0.700383064443688;
    top = top * a + 6.37396220353165;
    top = top * a + 33.912866078383;
    top = top * a + 112.079291497871;
    top = top * a + 221.213596169931;
    top = top * a + 220.206867912376;
    let below = 8.83883476483184e-2 * a + 1.75566716318264;
    below = below * a + 16.064177579207;
    below = below * a + 86.7807322029461;
    below = below * a + 296.564248779674;
    below = below * a + 637.333633378831;
    below = below * a + 793.826512519948;
    below = below * a + 440.413735824752;
    tail = (bell * top) / below;
  } else tail = bell / ((a + 1 / (a + 2 / (a + 3 / (a + 4 / (a + 0.65))))) * 2.506628274631);
  return x > 0 ? 1 - tail : tail;
}
