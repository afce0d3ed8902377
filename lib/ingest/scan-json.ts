const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSER_OF: Readonly<Record<number, number>> = { 91: 0x5d, 123: 0x7d };
const MAX_DEPTH = 1_000;

/** `cut`: ends inside a string, an array or an object; `crossed`: closes one with the bracket of another; `deep`. */
export type JsonOutline = 'closed' | 'cut' | 'crossed' | 'deep';

/** How the brackets of a JSON text stand, in one pass that stops at a depth no chain has: parsing such depths is slow. */
export function scanJson(text: string): JsonOutline {
  const open: number[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (open.push(CLOSER_OF[code] ?? 0) > MAX_DEPTH) return 'deep';
    } else if ((code === 0x5d || code === 0x7d) && open.pop() !== code) return 'crossed';
  }
  return inString || open.length > 0 ? 'cut' : 'closed';
}
