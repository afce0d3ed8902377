const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isOpening = (code: number) => code === 0x5b || code === 0x7b;
const isClosing = (code: number) => code === 0x5d || code === 0x7d;
/** From an opening bracket to its closing one. */
const TO_CLOSER = 2;
const MAX_DEPTH = 1_000;

/** `cut`: ends inside a string, an array or an object; `crossed`: closes one with the bracket of another; `deep`. */
export type JsonOutline = 'closed' | 'cut' | 'crossed' | 'deep';

/** How the brackets of a JSON text stand, in one pass that stops at a depth no chain has: parsing such depths is slow. */
export function scanJson(text: string): JsonOutline {
  const closers = new Uint8Array(MAX_DEPTH);
  let depth = 0;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i++);
    if (code === QUOTE) {
      i = afterString(text, i);
      if (i > text.length) return 'cut';
    } else if (isOpening(code)) {
      if (depth === MAX_DEPTH) return 'deep';
      closers[depth++] = code + TO_CLOSER;
    } else if (isClosing(code)) {
      if (depth === 0 || closers[--depth] !== code) return 'crossed';
    }
  }
  return depth > 0 ? 'cut' : 'closed';
}

/** Where the text goes on after a string whose quote stands before `from`; past its end where the string has none. */
function afterString(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i + 1;
    if (code === BACKSLASH) i++;
  }
  return text.length + 1;
}
