import { describe, expect, it } from 'vitest';
import { levelStrip } from './level-strip.ts';
import { flipAt, ladderPage, moveOf, wallAt } from './testing/ladder-page.ts';

const walls = (call: number, put: number) => ({ call_wall: wallAt(call), put_wall: wallAt(put) });

describe('level strip', () => {
  it('spans the levels and hangs texts of a row away from each other', () => {
    const { marks, band } = levelStrip(
      ladderPage({ exposure: { ...walls(595, 585), ...flipAt(597.2) }, levels: moveOf(4.3) }),
    );
    const seen = marks.map(({ text, row, hangs, distance }) => [text, row, hangs, distance]);
    expect(seen).toEqual([
      ['PW 585', 'above', 'left', '−1.42\u202f%'],
      ['CW 595', 'above', 'right', '+0.27\u202f%'],
      ['Spot 593.42', 'below', 'left', ''],
      ['Flip 597.20', 'below', 'right', '+0.64\u202f%'],
    ]);
    expect(marks[0]?.at).toBe(28);
    expect(marks[3]?.at).toBe(72);
    expect(band?.from).toBeGreaterThan(28);
    expect(band?.to).toBeGreaterThan(72);
  });

  it('keeps both walls of one strike apart, and swaps sides when the flip is below spot', () => {
    const { marks } = levelStrip(ladderPage({ exposure: { ...walls(590, 590), ...flipAt(580) } }));
    const hangs = Object.fromEntries(marks.map((mark) => [mark.kind, mark.hangs]));
    expect(hangs).toEqual({ put_wall: 'left', call_wall: 'right', spot: 'right', flip: 'left' });
  });

  it('stands far levels at the end and works with spot alone', () => {
    const far = levelStrip(ladderPage({ exposure: { ...flipAt(800), ...walls(595, 585) } }));
    expect(far.marks.find((mark) => mark.kind === 'flip')?.at).toBe(72);
    expect(far.marks.find((mark) => mark.kind === 'put_wall')?.at).toBe(28);
    const alone = levelStrip(ladderPage({ levels: moveOf(4) }));
    expect(alone).toEqual({ marks: [expect.objectContaining({ kind: 'spot', at: 50 })], band: null });
  });
});
