import { expect, it } from 'vitest';
import { explainHref } from './explain-href.ts';

it('keeps symbol and view', () => {
  expect(explainHref('/api/v1/hedge/BRK.B?at=2026-11-16T14:35&sign=flow')).toBe(
    '/api/v1/explain/BRK.B?at=2026-11-16T14:35&sign=flow',
  );
});
