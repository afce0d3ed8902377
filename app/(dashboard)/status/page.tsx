import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Bar } from '@/components/layout/bar.tsx';
import { BottomTabs } from '@/components/layout/bottom-tabs.tsx';
import { Footer } from '@/components/layout/footer.tsx';
import { ChainUpload } from '@/components/status/chain-upload.tsx';
import { EventForm } from '@/components/status/event-form.tsx';
import { PolledSources } from '@/components/status/polled-sources.tsx';
import { ReadAgain } from '@/components/status/read-again.tsx';
import { SampleLine } from '@/components/status/sample-line.tsx';
import { StoredSnapshots } from '@/components/status/stored-snapshots.tsx';
import { symbolSchema } from '@/lib/schema/symbol.ts';
import { DEFAULT_VIEW } from '@/lib/schema/view-parameters.ts';
import { getStatus } from '@/lib/server/get-status.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Status' };

export default async function StatusPage() {
  const [status, symbols, jar] = await Promise.all([getStatus(), getSymbols(), cookies()]);
  const last = symbolSchema.safeParse(jar.get('symbol')?.value);
  const symbol = last.success ? last.data : 'SPY';
  return (
    <>
      <Bar symbol={symbol} view={DEFAULT_VIEW} symbols={symbols} current="status" />
      <main className="status">
        <div className="lead">
          <h1>Sources and stored chains</h1>
          <p>Which data are fresh, from where, what failed, and what could not be used and why.</p>
        </div>
        <PolledSources sources={status.sources} now={status.now} />
        <ChainUpload />
        <EventForm symbol={symbol} />
        <StoredSnapshots rows={status.imports} />
        <SampleLine sample={status.sample} symbols={symbols} />
      </main>
      <ReadAgain />
      <Footer />
      <BottomTabs current="status" symbol={symbol} />
    </>
  );
}
