/**
 * x² − fl(x²), what a rounded square has lost, to ten digits and more, for |x| between 1e-140 and 1e150.
 *
 * x is split into 24 and 29 bits so that the large partial products are exact (Veltkamp and Dekker).
 * e^(−x²) = e^(−fl(x²))·(1 − error) then keeps the last bits where |x| is large.
 */
export function squareRoundingError(x: number): number {
  const head = Math.fround(x);
  const tail = x - head;
  return head * head - x * x + 2 * head * tail + tail * tail;
}
