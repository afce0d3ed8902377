import { expect, it } from 'vitest';
import { markPlace } from './mark-place.ts';

const TEXT = 'sell 5.29M by 587.78';

it('stands outside of both marks where there is room', () => {
  expect(markPlace(TEXT, { x: 300, y: 100 }, true, [0, 700])).toEqual({ x: 292, y: 94, anchor: 'end' });
  expect(markPlace(TEXT, { x: 400, y: 100 }, false, [0, 700])).toEqual({ x: 408, y: 92, anchor: 'start' });
});

it('turns inwards before it would leave the picture', () => {
  expect(markPlace(TEXT, { x: 120, y: 100 }, true, [0, 320])).toMatchObject({ x: 128, anchor: 'start' });
  expect(markPlace(TEXT, { x: 230, y: 100 }, false, [0, 320])).toMatchObject({ x: 222, anchor: 'end' });
});
