import { describe, expect, it } from 'vitest';
import { isSingleKey } from './is-single-key.ts';

/** An element that stands inside whatever matches one of the selectors. */
const inside = (...selectors: string[]) =>
  ({
    closest: (list: string) => (list.split(', ').some((one) => selectors.includes(one)) ? {} : null),
  }) as unknown as Element;

const press = (over: Partial<Parameters<typeof isSingleKey>[0]> = {}) =>
  isSingleKey({
    key: 't',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: inside(),
    ...over,
  });

describe('isSingleKey', () => {
  it('takes a plain key anywhere on the page', () => {
    expect(press()).toBe(true);
    expect(press({ target: null })).toBe(true);
  });

  it.each([
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { defaultPrevented: true },
    { target: inside('input') },
    { target: inside('[role=dialog]') },
    { key: 'ArrowLeft', target: inside('[role=tablist]') },
    { key: 'ArrowLeft', target: inside('[tabindex="0"]') },
  ])('leaves alone $key $target', (over) => expect(press(over)).toBe(false));

  it('leaves arrows alone where they scroll, but not letters', () => {
    expect(press({ target: inside('[tabindex="0"]') })).toBe(true);
  });
});
