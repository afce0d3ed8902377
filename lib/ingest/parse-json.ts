import { IngestError } from './ingest-error.ts';
import { scanJson } from './scan-json.ts';

/** Parses JSON. @throws IngestError truncated (naming the byte after which its end is missing), wrong_format */
export function parseJson(text: string): unknown {
  const outline = scanJson(text);
  if (outline === 'deep') throw new IngestError('wrong_format', 'a chain as JSON', 'JSON nested 1,000 deep');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (outline === 'cut') {
      const bytes = new TextEncoder().encode(text).length;
      throw new IngestError('truncated', 'whole JSON', `its end missing after byte ${bytes}`);
    }
    throw new IngestError(
      'wrong_format',
      'valid JSON',
      error instanceof Error ? error.message : 'other text',
    );
  }
}
