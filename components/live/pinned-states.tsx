import { TriangleAlert } from 'lucide-react';
import { Panel } from '../panel/panel.tsx';

interface PinnedPlaceProps {
  readonly id: string;
  readonly title: string;
  readonly isFailed: boolean;
}

/** Where a panel will stand: its head, and grey where its figures come; nothing where they could not be read. */
export function PinnedPlace({ id, title, isFailed }: PinnedPlaceProps) {
  return (
    <Panel id={id} title={title} clock={null} className="pinned-place">
      {isFailed ? null : <i className="skel" role="status" aria-label={`Reading: ${title}`} />}
    </Panel>
  );
}

interface PinnedFailureProps {
  readonly what: string;
  readonly failure: string;
  /** Figures of an older snapshot are still shown. */
  readonly isOlder: boolean;
  readonly isReading: boolean;
  readonly retry: () => void;
}

/** Why a panel's figures are not there, or older than the page, and the way to try again. */
export function PinnedFailure({ what, failure, isOlder, isReading, retry }: PinnedFailureProps) {
  return (
    <div className="pinned-failure" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>
        {what} could not be read: {failure}.{isOlder ? ' What is shown is older than the page.' : ''}
      </span>
      <button type="button" className="btn" onClick={retry} disabled={isReading}>
        Retry
      </button>
    </div>
  );
}
