'use client';

import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { StatusReport } from '@/lib/schema/status-report.ts';
import { PlainScreen, type PlainScreenProps } from '../live/plain-screen.tsx';
import { ChainUpload } from './chain-upload.tsx';
import { EventForm } from './event-form.tsx';
import { PolledSources } from './polled-sources.tsx';
import { RecomputingLine } from './recomputing-line.tsx';
import { SampleLine } from './sample-line.tsx';
import { StoredSnapshots } from './stored-snapshots.tsx';

/** Attempts that store nothing bring no event. */
const REREAD_MS = 10_000;

const draw = (status: StatusReport, symbol: string, symbols: readonly SymbolRow[]) => (
  <main className="status">
    <div className="lead">
      <h1>Sources and stored chains</h1>
      <p>Which data are fresh, from where, what failed, and what could not be used and why.</p>
    </div>
    <RecomputingLine recomputing={status.recomputing} />
    <PolledSources sources={status.sources} now={status.now} />
    <ChainUpload />
    <EventForm symbol={symbol} />
    <StoredSnapshots rows={status.imports} />
    <SampleLine sample={status.sample} symbols={symbols} />
  </main>
);

/** Where each source stands, read again every ten seconds and whenever something is stored. */
export function StatusScreen(props: PlainScreenProps<StatusReport>) {
  return <PlainScreen {...props} current="status" draw={draw} rereadMs={REREAD_MS} />;
}
