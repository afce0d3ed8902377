interface ExplainedFigureProps {
  /** Name of the figure, the same as in the API's answer: `net_gex`. */
  readonly id: string;
  /** Exact value; null when there is none and `text` says why or "none". */
  readonly value: number | null;
  readonly text: string;
  readonly unit?: string | undefined;
  readonly className?: string | undefined;
}

/** A figure that opens its explanation; the page must hold an `ExplainLayer`. */
export function ExplainedFigure({ id, value, text, unit, className = '' }: ExplainedFigureProps) {
  const exact = value === null ? {} : { 'data-value': String(value), title: String(value) };
  return (
    <button type="button" data-figure={id} className={`explain ${className}`} {...exact}>
      {text}
      {unit === undefined ? null : <span className="u">{unit}</span>}
    </button>
  );
}
