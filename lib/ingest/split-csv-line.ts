import Papa from 'papaparse';

/** The cells of one CSV line. A quote that never closes ends with its line, so that it cannot swallow the ones below. */
export function splitCsvLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' }).data[0] ?? [];
}
