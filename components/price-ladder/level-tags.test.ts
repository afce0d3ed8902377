import { describe, expect, it } from 'vitest';
import { levelTags } from './level-tags.ts';
import { flipAt, ladderPage, moveOf, wallAt } from './testing/ladder-page.ts';

const range = { low: 583.5, high: 601 };
const walls = { call_wall: wallAt(595), put_wall: wallAt(585) };

describe('level tags', () => {
  it('are ordered from the top, with signed distances from spot', () => {
    const page = ladderPage({ exposure: { ...walls, ...flipAt(597.2) }, levels: moveOf(4.3) });
    const tags = levelTags(page, range);
    expect(tags.map(({ name, text, distance }) => [name, text, distance])).toEqual([
      ['+EM', '597.72', '+4.30'],
      ['Flip', '597.20', '+0.64\u202f%'],
      ['CW', '595', '+0.27\u202f%'],
      ['Spot', '593.42', ''],
      ['−EM', '589.12', '−4.30'],
      ['PW', '585', '−1.42\u202f%'],
    ]);
    expect(tags.every((tag) => tag.beyond === null)).toBe(true);
  });

  it('stand at the edge with an arrow where they lie beyond the range', () => {
    const tags = levelTags(ladderPage({ exposure: { ...flipAt(640), put_wall: wallAt(500) } }), range);
    expect(tags[0]).toMatchObject({ name: 'Flip ↑', beyond: 'above', distance: '+7.85\u202f%' });
    expect(tags.at(-1)).toMatchObject({ name: 'PW ↓', beyond: 'below' });
  });

  it('are those that there are', () => {
    expect(levelTags(ladderPage(), range).map((tag) => tag.kind)).toEqual(['spot']);
  });
});
