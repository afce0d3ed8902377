import { get } from 'node:http';
import { json } from 'node:stream/consumers';

const ANSWER_TIMEOUT_MS = 5_000;

/** True where an AlphaGEX server answers at that address. */
export function isServing(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Not fetch: in Node 20 it neither settles nor keeps the process alive when the other side hangs up unanswered.
    const request = get(
      `${address}/api/health`,
      { agent: false, timeout: ANSWER_TIMEOUT_MS },
      async (answer) => {
        const body: unknown = await json(answer).catch(() => null);
        resolve(answer.statusCode === 200 && body instanceof Object && 'method_version' in body);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
