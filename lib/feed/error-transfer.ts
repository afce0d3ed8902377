import { InvalidArgument } from '../engine/require.ts';
import { IngestError, type IngestErrorCode } from '../ingest/ingest-error.ts';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';

/** An error as it crosses from one thread to another, which would lose its class. */
export interface TransferredError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly parts: readonly unknown[];
}

/** Takes an error apart. */
export function takeApart(error: unknown): TransferredError {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const parts =
    error instanceof IngestError
      ? [error.code, error.expected, error.found]
      : error instanceof InvalidArgument
        ? [error.argument, String(error.value), error.expectation]
        : [];
  return { name, message, stack, parts };
}

/** Inverse of takeApart: an error of the same class and message. */
export function putTogether({ name, message, stack, parts }: TransferredError): Error {
  if (name === 'IngestError') return new IngestError(...(parts as [IngestErrorCode, string, string]));
  if (name === 'InvalidArgument') return new InvalidArgument(...(parts as [string, string, string]));
  if (name === 'StoreBusy') return new StoreBusy(message);
  if (name === 'StorageFull') return new StorageFull(message);
  return Object.assign(new Error(message), { name, stack });
}
