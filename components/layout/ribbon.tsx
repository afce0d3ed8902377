import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDateYear } from '@/lib/view/format.ts';

/** Says on every page of sample data that it is sample data. */
export function Ribbon({ page }: { readonly page: TrapPage }) {
  if (!page.meta.sample) return null;
  return (
    <aside className="ribbon" aria-label="Kind of data">
      <b>Sample data</b>
      <span className="from-tablet">
        A made-up {page.meta.symbol} session, {formatDateYear(page.session.date)}. No figure here is a market
        quote.
      </span>
      <span className="to-tablet">not a market quote</span>
    </aside>
  );
}
