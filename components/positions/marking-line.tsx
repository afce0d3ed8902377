import type { PositionsAnswer } from '@/lib/schema/position-answer.ts';
import { formatNumber } from '@/lib/view/format.ts';

/** Nothing tells of a mark: while some are missing the page is read again this often, ms. */
const MARKING_MS = 1_000;
const AT_REST_MS = 5 * 60_000;

/** How soon a page of positions is read again when no event comes, ms. */
export const rereadOf = ({ marking }: Pick<PositionsAnswer, 'marking'>): number =>
  marking === null ? AT_REST_MS : MARKING_MS;

/** That stored snapshots are still marking what is held, and how far they are. */
export function MarkingLine({ marking }: Pick<PositionsAnswer, 'marking'>) {
  if (marking === null) return null;
  return (
    <p className="cap">
      Marking: {formatNumber(marking.done)} of {formatNumber(marking.of)} stored snapshots; values follow as
      they are read.
    </p>
  );
}
