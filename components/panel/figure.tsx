interface FigureProps {
  /** Name of the figure, the same as in the API's answer where it is one: `net_gex`. */
  readonly id: string;
  /** Exact value; null when there is none and `text` says why or "none". */
  readonly value: number | null;
  readonly text: string;
  readonly unit?: string | undefined;
  readonly className?: string | undefined;
}

/** A figure on the page: shown rounded, carrying its exact value, so that tests and readers can compare it. */
export function Figure({ id, value, text, unit, className }: FigureProps) {
  const exact = value === null ? {} : { 'data-value': String(value), title: String(value) };
  return (
    <span data-figure={id} className={className} {...exact}>
      {text}
      {unit === undefined ? null : <span className="u">{unit}</span>}
    </span>
  );
}
