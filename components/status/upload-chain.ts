import { errorAnswerSchema } from '@/lib/schema/meta.ts';
import { type SnapshotReceipt, storedAnswerSchema } from '@/lib/schema/snapshot-answers.ts';

export type UploadOutcome =
  | { readonly kind: 'stored'; readonly created: boolean; readonly receipt: SnapshotReceipt }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

const refused = (code: string, message: string): UploadOutcome => ({ kind: 'refused', code, message });

/** The outcome that an answer of `POST /snapshots` tells. */
export function outcomeOf(status: number, text: string): UploadOutcome {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refused('unreadable', `The server answered ${status} and nothing that can be read.`);
  }
  const stored = storedAnswerSchema.safeParse(body);
  if (stored.success) return { kind: 'stored', created: stored.data.meta.created, receipt: stored.data.data };
  const error = errorAnswerSchema.safeParse(body);
  if (error.success) {
    const { code, message, id } = error.data.error;
    return refused(code, id === undefined ? message : `${message} (${id})`);
  }
  return refused('unreadable', `The server answered ${status} in an unknown shape.`);
}

interface UploadOptions {
  readonly token: string;
  /** Told the share of the file sent so far, 0 to 1. */
  readonly onSent: (share: number) => void;
}

/** Sends a chain file as it is. Never rejects: whatever goes wrong is an outcome. */
export function uploadChain(file: Blob, { token, onSent }: UploadOptions): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/snapshots');
    if (token !== '') request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () =>
      resolve(refused('unreachable', 'The connection broke. Sending the file again does no harm.'));
    request.send(file);
  });
}
