import { formatClockSeconds } from '@/lib/view/format.ts';

/** "as of 14:35:00" in exchange time. */
export function AsOf({ instant }: { readonly instant: string }) {
  const at = Date.parse(instant);
  return (
    <>
      as of{' '}
      <b>
        <time dateTime={instant}>{formatClockSeconds(at)}</time>
      </b>{' '}
      ET
    </>
  );
}
