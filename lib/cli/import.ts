import path from 'node:path';
import { closeStore } from '../store/client.ts';
import { databaseFile } from '../store/database-url.ts';
import { IMPORT_USAGE, type ImportArguments, readImportArguments } from './import-arguments.ts';
import { importFiles } from './import-files.ts';
import { migrateDatabase } from './migrate-database.ts';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const root = path.resolve(import.meta.dirname, '../..');

async function run({ files, ...options }: ImportArguments): Promise<number> {
  if ((await migrateDatabase(root)) > 0) console.error(`Database: ${databaseFile()}, migrated`);
  const failed = await importFiles(files, options);
  await closeStore();
  return failed > 0 ? 1 : 0;
}

function requireArguments(): ImportArguments | null {
  try {
    return readImportArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${IMPORT_USAGE}`);
    process.exitCode = 1;
    return null;
  }
}

const given = requireArguments();
if (given?.help) console.log(IMPORT_USAGE);
else if (given)
  try {
    process.exitCode = await run(given);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
