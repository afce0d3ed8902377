import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** A row of ARCHITECTURE.md's table. */
export interface Layer {
  readonly name: string;
  /** Layers it may import; `typesOnly` where values may not be. */
  readonly layers: readonly {
    readonly name: string;
    readonly typesOnly: boolean;
    /** End of the names of files that may import its values all the same. */
    readonly valuesIn: string | null;
  }[];
  readonly packages: readonly string[];
}

interface Import {
  /** Path from the project's root, or a package's name. */
  readonly target: string;
  readonly isLocal: boolean;
  readonly isType: boolean;
}

/** File text by path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

const WITHOUT_NODE = ['lib/engine', 'lib/schema', 'lib/view', 'components'];
const BANNED_FOLDER = /(^|\/)(utils?|helpers?|common|types|hooks|services)\//;
const TEST_PACKAGES = ['vitest', 'fast-check'];

/** Builders and fixtures: only tests may import them. */
const isTesting = (file: string) => file.includes('/testing/');

/** Reads the table of layers. */
export function readLayers(markdown: string): Layer[] {
  const rows = markdown.split('\n').filter((line) => /^\| `/.test(line));
  return rows.map((row) => {
    const [name = '', imports = '', packages = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return {
      name: name.replaceAll('`', ''),
      layers: [...imports.matchAll(/`([^`]+)`( \(types(?:; values in \*([^)]+))?\))?/g)].map((m) => ({
        name: m[1] ?? '',
        typesOnly: m[2] !== undefined,
        valuesIn: m[3] ?? null,
      })),
      packages: packages === 'none' ? [] : packages.split(',').map((p) => p.trim()),
    };
  });
}

function isTypeImport(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.isTypeOnly) return clause !== undefined;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly);
}

function toImport(from: string, specifier: string, isType: boolean): Import {
  if (specifier.startsWith('@/')) return { target: specifier.slice(2), isLocal: true, isType };
  if (specifier.startsWith('.'))
    return { target: path.posix.join(path.posix.dirname(from), specifier), isLocal: true, isType };
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { target: isBuiltin(specifier) ? 'node' : name, isLocal: false, isType };
}

/** What a source file imports and re-exports, dynamically too, and what an engine file must not touch. */
function readSource(file: string, text: string): { imports: Import[]; impure: string[] } {
  const imports: Import[] = [];
  const impure: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      imports.push(toImport(file, (node.moduleSpecifier as ts.StringLiteral).text, isTypeImport(node)));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) imports.push(toImport(file, target.text, false));
    }
    if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    )
      imports.push(toImport(file, node.argument.literal.text, true));
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText()))
      impure.push(node.getText());
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      impure.push('new Date()');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return { imports, impure };
}

const layerOf = (file: string, layers: readonly Layer[]) =>
  layers.find((layer) => file.startsWith(`${layer.name}/`));

function localViolation(file: string, layer: Layer, { target, isType }: Import, layers: readonly Layer[]) {
  const other = layerOf(target, layers);
  if (isTesting(target) && !isTesting(file)) return `${file} imports ${target}`;
  if (other === layer || target.endsWith('.json')) return null;
  const allowed = layer.layers.find((l) => l.name === other?.name);
  if (!allowed) return `${file} imports ${target}`;
  const isExempt = allowed.valuesIn !== null && file.endsWith(allowed.valuesIn);
  if (allowed.typesOnly && !isType && !isExempt) return `${file} imports values of ${target}`;
  return null;
}

function packageViolation(file: string, layer: Layer, { target }: Import) {
  if (isTesting(file) && TEST_PACKAGES.includes(target)) return null;
  const isAllowed = target === 'node' ? !WITHOUT_NODE.includes(layer.name) : layer.packages.includes(target);
  if (!isAllowed) return `${file} imports ${target}`;
  if (target === 'recharts' && !/-chart\.tsx$|^components\/chart\//.test(file))
    return `${file} imports ${target}`;
  return null;
}

/** Cycles among imports of values; those of types are gone at run time. */
function findCycles(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] => {
    const at = trail.indexOf(file);
    if (at >= 0) return [`cycle: ${[...trail.slice(at), file].join(' → ')}`];
    if (done.has(file)) return [];
    done.add(file);
    return (imports.get(file) ?? []).flatMap(({ target }) => walk(target, [...trail, file]));
  };
  return [...imports.keys()].flatMap((file) => walk(file, []));
}

/** Every breach of the layers and of the rules below their table, one line each. */
export function violations(sources: Sources, layers: readonly Layer[]): string[] {
  const read = new Map([...sources].map(([file, text]) => [file, readSource(file, text)]));
  const found = [...read].flatMap(([file, { imports, impure }]) => {
    const layer = layerOf(file, layers);
    if (!layer) return BANNED_FOLDER.test(file) ? [`${file} is in a folder without a meaning`] : [];
    return [
      ...imports.map((i) =>
        i.isLocal ? localViolation(file, layer, i, layers) : packageViolation(file, layer, i),
      ),
      ...(layer.name === 'lib/engine' ? impure.map((what) => `${file} uses ${what}`) : []),
      BANNED_FOLDER.test(file) ? `${file} is in a folder without a meaning` : null,
      /\/index\.tsx?$/.test(file) && file !== 'lib/engine/index.ts' ? `${file} is a barrel` : null,
      /\$transaction\(\s*(async\b|function\b|\(\s*\w*\s*\)\s*=>|\w+\s*=>)/.test(sources.get(file) ?? '')
        ? `${file} opens an interactive transaction`
        : null,
    ].filter((line) => line !== null);
  });
  const imports = new Map(
    [...read].map(([file, { imports }]) => [file, imports.filter((i) => i.isLocal && !i.isType)]),
  );
  return [...found, ...findCycles(imports)];
}
