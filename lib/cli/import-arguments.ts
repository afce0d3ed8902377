import { parseArgs } from 'node:util';
import { CHAIN_FORMATS, type ChainFileOptions } from '../ingest/chain-file.ts';
import { symbolSchema } from '../schema/symbol.ts';

export const IMPORT_USAGE = `npm run import -- FILE… [--symbol S] [--format F] [--source S]

Stores option chains, price bars, dividends, earnings and daily volatilities from files; a folder stands for the .json,
.csv and .gz files in it.
  --symbol S   the underlying the files must be of
  --source S   the series that bars and volatilities belong to (default: that of the newest chain)
  --format F   ${CHAIN_FORMATS.join(', ')} or auto (default: by content)
DATABASE_URL names the database.`;

export interface ImportArguments extends ChainFileOptions {
  readonly files: readonly string[];
  readonly help: boolean;
  readonly source?: string | undefined;
}

/** Reads the arguments of the import command. @throws Error saying what is wrong with them */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      symbol: { type: 'string' },
      format: { type: 'string', default: 'auto' },
      source: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const format = [...CHAIN_FORMATS, 'auto' as const].find((name) => name === values.format);
  if (format === undefined)
    throw new Error(`--format ${values.format}: expected ${CHAIN_FORMATS.join(', ')} or auto`);
  if (positionals.length === 0 && !values.help) throw new Error('which files?');
  const given = {
    files: positionals,
    format,
    help: values.help,
    ...(values.source && { source: values.source }),
  };
  if (values.symbol === undefined) return given;
  const symbol = symbolSchema.safeParse(values.symbol.replace(/^[\^_$]/, '').toUpperCase());
  if (!symbol.success)
    throw new Error(`--symbol ${values.symbol}: expected ${symbol.error.issues[0]?.message}`);
  return { ...given, symbol: symbol.data };
}
