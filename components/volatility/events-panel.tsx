import type { MarketEventRow } from '@/lib/schema/market-file.ts';
import { formatDateYear, formatPrice } from '@/lib/view/format.ts';
import { Panel } from '../panel/panel.tsx';

const TIMINGS = {
  before_open: 'before the open',
  during: 'during the session',
  after_close: 'after the close',
  unknown: 'time unknown',
} as const;

const eventText = (event: MarketEventRow): string =>
  event.kind === 'dividend'
    ? `Dividend ${formatPrice(event.amount)} ${event.currency}, ${event.status}`
    : `Earnings ${TIMINGS[event.timing]}, ${event.status}`;

/** Dividends and earnings of the next 120 days. */
export function EventsPanel({ events }: { readonly events: readonly MarketEventRow[] }) {
  return (
    <Panel id="events" title="Events" about="next 120 days">
      {events.length === 0 ? (
        <p className="muted">
          None stored. Enter dividends and earnings on the status page, or import them; an empty list does not
          mean that nothing is due.
        </p>
      ) : (
        <table className="t">
          <tbody>
            {events.map((event) => (
              <tr key={`${event.kind} ${event.date}`}>
                <td className="l">{formatDateYear(event.date)}</td>
                <td className="l">{eventText(event)}</td>
                <td className="muted">{event.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
