export type Tree = { readonly [key: string]: unknown };

const camel = (key: string) => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What stands under a key in snake_case; below a null still null, where there is no such key undefined. */
export function childOf(node: unknown, key: string): unknown {
  if (node === null) return null;
  if (typeof node !== 'object') return undefined;
  if (Array.isArray(node) && !/^\d+$/.test(key)) return undefined;
  const tree = node as Tree;
  const name = Object.hasOwn(tree, camel(key)) ? camel(key) : key;
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/** What stands at the end of a path in snake_case through a report. */
export const nodeAt = (tree: unknown, path: readonly string[]): unknown => path.reduce(childOf, tree);

/** The number at the end of a dotted path: null where something on the way is, undefined where no number is. */
export function valueAt(report: object, path: string): number | null | undefined {
  const found = nodeAt(report, path.split('.'));
  return found === null || typeof found === 'number' ? found : undefined;
}
