import http from 'node:http';

export interface HeardEvent {
  readonly id: number;
  readonly snapshotId: string;
  /** `performance.now()` when it arrived. */
  readonly at: number;
}

/** A client of `GET /stream` that follows it as a browser does: again after a second, from where it was. */
export interface StreamViewer {
  readonly heard: readonly HeardEvent[];
  readonly resets: readonly string[];
  /** Times that the connection ended. */
  readonly ends: number;
  /** Of those, times that the server ended it in order, by its last chunk. */
  readonly cleanEnds: number;
  pauseReading(): void;
  resumeReading(): void;
  close(): void;
}

export interface ViewerOptions {
  readonly lastEventId?: string;
  /** Whether it comes back after its connection ended, and after how long. */
  readonly comesBack?: boolean;
  readonly awayMs?: number;
  /** Whether it then says how far it was: a control that does not must miss something. */
  readonly remembers?: boolean;
  readonly onEvent?: (event: HeardEvent) => void;
}

const field = (frame: string, name: string): string | null =>
  frame
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim() ?? null;

/** Opens a stream; resolves when its first bytes are there. */
export function openViewer(url: string, options: ViewerOptions = {}): Promise<StreamViewer> {
  const { comesBack = false, awayMs = 1_000, remembers = true, onEvent } = options;
  const heard: HeardEvent[] = [];
  const resets: string[] = [];
  let lastId = options.lastEventId ?? null;
  let ends = 0;
  let cleanEnds = 0;
  let isOver = false;
  let response: http.IncomingMessage | null = null;

  const hear = (frame: string) => {
    const id = field(frame, 'id');
    if (id !== null) lastId = id;
    const data = field(frame, 'data');
    if (field(frame, 'event') === 'reset') resets.push(String(data));
    else if (data?.startsWith('{')) {
      const event = { id: Number(id), snapshotId: JSON.parse(data).snapshot_id, at: performance.now() };
      heard.push(event);
      onEvent?.(event);
    }
  };
  const ended = () => {
    ends++;
    response = null;
    if (comesBack && !isOver) setTimeout(() => connect(() => {}), awayMs);
  };
  const connect = (onFirst: () => void) => {
    if (isOver) return;
    const headers = lastId !== null && (remembers || ends === 0) ? { 'last-event-id': lastId } : {};
    const request = http.get(`${url}/api/v1/stream`, { agent: false, headers }, (answer) => {
      response = answer;
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        onFirst();
        const frames = (rest + chunk).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) hear(frame);
      });
      answer.on('error', () => {});
      answer.once('end', () => cleanEnds++);
      answer.once('close', ended);
    });
    request.on('error', () => response === null && ended());
  };
  const viewer: StreamViewer = {
    heard,
    resets,
    get ends() {
      return ends;
    },
    get cleanEnds() {
      return cleanEnds;
    },
    pauseReading: () => void response?.pause(),
    resumeReading: () => void response?.resume(),
    close: () => {
      isOver = true;
      response?.destroy();
    },
  };
  return new Promise((resolve) => connect(() => resolve(viewer)));
}

/** Opens many, fifty at a time. */
export async function openViewers(
  url: string,
  count: number,
  options: ViewerOptions = {},
): Promise<StreamViewer[]> {
  const viewers: StreamViewer[] = [];
  while (viewers.length < count) {
    const next = Math.min(50, count - viewers.length);
    viewers.push(...(await Promise.all(Array.from({ length: next }, () => openViewer(url, options)))));
  }
  return viewers;
}
