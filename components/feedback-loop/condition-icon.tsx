/** Filled disc = met, ring = not met, dashed ring with a question mark = unknown. */
export function ConditionIcon({ met }: { readonly met: boolean | null }) {
  if (met === true)
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <circle className="solid" cx="8" cy="8" r="7" />
        <path className="ink" d="M4.8 8.2l2.2 2.2 4.2-4.6" />
      </svg>
    );
  return (
    <svg className="icon muted" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.2" strokeDasharray={met === null ? '2.4 2.4' : undefined} />
      {met === null ? (
        <path d="M6.3 6.6c0-1 .8-1.6 1.8-1.6s1.7.6 1.7 1.5c0 1.2-1.7 1.3-1.7 2.5M8.1 11v.6" />
      ) : null}
    </svg>
  );
}
