import { Presets, SingleBar } from 'cli-progress';

/**
 * Shows how far a task is: a bar in a terminal, elsewhere a line at each fifth.
 * @returns what to call with the number done; it ends by itself at the total
 */
export function progressLine(what: string): (done: number, total: number) => void {
  if (process.stdout.isTTY) {
    const bar = new SingleBar({ format: `${what} {bar} {value}/{total}` }, Presets.shades_classic);
    return (done, total) => {
      if (done <= 1) bar.start(total, 0);
      bar.update(done);
      if (done >= total) bar.stop();
    };
  }
  let fifth = 0;
  return (done, total) => {
    const reached = Math.floor((5 * done) / total);
    if (reached > fifth) console.log(`${what} ${done}/${total}`);
    fifth = reached;
  };
}
