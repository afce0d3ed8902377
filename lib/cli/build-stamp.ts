import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['app', 'components', 'lib', 'public'];
const FILES = [
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'proxy.ts',
  'tsconfig.json',
];
/** Generated from what is listed above, or never part of the build. */
const isIgnored = (file: string) =>
  file.startsWith('lib/store/generated/') || /\.(test|bench|spec)\.tsx?$/.test(file) || /(^|\/)\./.test(file);

function sourceFiles(root: string): string[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
  const single = FILES.filter((file) => existsSync(path.join(root, file)));
  return [...inFolders, ...single].filter((file) => !isIgnored(file)).sort();
}

/** SHA-256 over the names and contents of every file that the build is made from. */
export function sourceDigest(root: string): string {
  const hash = createHash('sha256');
  for (const file of sourceFiles(root)) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
    hash.update(`${content} ${file}\n`);
  }
  return hash.digest('hex');
}

const stampFile = (root: string) => path.join(root, '.next', 'source-digest');

/** True where the build in `.next` was finished from exactly this source. */
export function isBuilt(root: string, digest: string): boolean {
  const file = stampFile(root);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** Call before building: a build that breaks off must not pass for a finished one. */
export const clearBuildStamp = (root: string): void => rmSync(stampFile(root), { force: true });

/** Call after a build that succeeded. */
export function writeBuildStamp(root: string, digest: string): void {
  mkdirSync(path.dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), digest);
}
