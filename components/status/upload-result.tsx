import Link from 'next/link';
import { formatClock, formatDayYear, formatNumber, formatShare } from '@/lib/view/format.ts';
import { FlagCounts } from './flag-counts.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import type { UploadOutcome } from './upload-chain.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | UploadOutcome;

export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly state: UploadState;
}

type Stored = Extract<UploadOutcome, { kind: 'stored' }>;

const stamp = (instant: string) =>
  `${formatDayYear(Date.parse(instant))}, ${formatClock(Date.parse(instant))} ET`;

/** One sentence per finished upload: shown, and read out. */
export function uploadSentence(name: string, outcome: UploadOutcome): string {
  if (outcome.kind === 'refused') return `${name}: ${outcome.message}`;
  const { contracts, accepted, rejected, symbol, as_of } = outcome.receipt;
  const counts = [
    `${formatNumber(contracts)} contracts`,
    `${formatNumber(accepted)} not expired`,
    `${formatNumber(rejected.length)} ${rejected.length === 1 ? 'row' : 'rows'} rejected`,
  ];
  return `${name}: ${outcome.created ? 'stored' : 'already stored'}. ${symbol} as of ${stamp(as_of)}, ${counts.join(', ')}.`;
}

function StoredDetails({ name, outcome }: { readonly name: string; readonly outcome: Stored }) {
  const { receipt } = outcome;
  return (
    <>
      <p>
        {uploadSentence(name, outcome)}{' '}
        <Link className="link" href={`/trap/${receipt.symbol}`}>
          Open {receipt.symbol}
        </Link>
      </p>
      <div className="upload-flags">
        <span className="muted">Flags</span> <FlagCounts flags={receipt.flags} />
      </div>
      <RejectedRows rows={receipt.rejected} isOpen />
    </>
  );
}

function Sending({ name, share }: { readonly name: string; readonly share: number }) {
  return (
    <>
      <p>
        {name} <span className="muted">{share < 1 ? `sending, ${formatShare(share)}` : 'reading'}</span>
      </p>
      <progress aria-label={`Sending ${name}`} value={share} max={1} />
    </>
  );
}

/** One file on its way, or what came of it. */
export function UploadResult({ name, state }: Omit<Upload, 'id'>) {
  switch (state.kind) {
    case 'waiting':
      return (
        <p>
          {name} <span className="muted">waiting</span>
        </p>
      );
    case 'sending':
      return <Sending name={name} share={state.share} />;
    case 'stored':
      return <StoredDetails name={name} outcome={state} />;
    case 'refused':
      return (
        <p className="refused">
          <b>{name}</b> not stored: {state.message}
        </p>
      );
  }
}
