import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';

describe('scanJson', () => {
  it.each([
    ['{"a":[1,{"b":"]}\\""}]}', 'closed'],
    ['{"a":[1,2', 'cut'],
    ['{"a":"text with } in it', 'cut'],
    ['{"a":"ends after a backslash\\', 'cut'],
    ['{"a":[1,2}', 'crossed'],
    ['{}]', 'crossed'],
    ['['.repeat(10_000), 'deep'],
    [`${'['.repeat(1_000)}${']'.repeat(1_000)}`, 'closed'],
  ])('%.30s is %s', (text, outline) => expect(scanJson(text)).toBe(outline));

  it('calls every proper start of an object cut, and the object closed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.json()), fc.nat(), (value, at) => {
        const text = JSON.stringify(value);
        const length = 1 + (at % (text.length - 1));
        return scanJson(text) === 'closed' && scanJson(text.slice(0, length)) === 'cut';
      }),
    );
  });
});
