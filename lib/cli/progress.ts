import { Presets, SingleBar } from 'cli-progress';

/** How far a series of files is; `print` puts lines to standard output without spoiling the bar. */
export interface FileProgress {
  readonly step: (what: string) => void;
  readonly print: (lines: readonly string[]) => void;
  readonly fail: (line: string) => void;
  readonly stop: () => void;
}

const PLAIN: FileProgress = {
  step: () => {},
  print: (lines) => console.log(lines.join('\n')),
  fail: (line) => console.error(line),
  stop: () => {},
};

/** A bar on standard error where that is a terminal; elsewhere only the lines themselves. */
export function fileProgress(steps: number, isTerminal = process.stderr.isTTY === true): FileProgress {
  if (!isTerminal || steps === 0) return PLAIN;
  const bar = new SingleBar(
    {
      format: 'Import {bar} {percentage}% {what}',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: null,
    },
    Presets.shades_classic,
  );
  let done = 0;
  let what = '';
  bar.start(steps, 0, { what });
  const around = (write: () => void) => {
    bar.stop();
    write();
    bar.start(steps, done, { what });
  };
  return {
    step: (next) => {
      what = next;
      bar.update(done++, { what });
      bar.render();
    },
    print: (lines) => around(() => PLAIN.print(lines)),
    fail: (line) => around(() => PLAIN.fail(line)),
    stop: () => bar.stop(),
  };
}
