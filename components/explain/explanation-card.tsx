'use client';

import type { ExplanationAnswer } from '@/lib/schema/explanation-answer.ts';
import { formatDate, formatNumber, formatShare, formatStrike } from '@/lib/view/format.ts';
import { contributedValue, explainedValue } from './explained-value.ts';

type Contributions = NonNullable<ExplanationAnswer['contributions']>;

function Contributors({ unit, total, contracts, top }: Contributions) {
  return (
    <table className="t">
      <caption className="cap">
        {contracts === 1
          ? `One contract: ${explainedValue(total, unit)}`
          : `${top.length} of ${formatNumber(contracts)} contracts that add to ${explainedValue(total, unit)}`}
      </caption>
      <thead>
        <tr>
          <th className="l">Contract</th>
          <th>OI</th>
          <th>Adds</th>
          <th>Of gross</th>
        </tr>
      </thead>
      <tbody>
        {top.map((row) => (
          <tr key={`${row.root} ${row.expiry} ${row.strike} ${row.right}`}>
            <td className="l nowrap">
              {row.root} {formatDate(row.expiry)} {formatStrike(row.strike)} {row.right}
            </td>
            <td>{row.open_interest === null ? 'none' : formatNumber(row.open_interest)}</td>
            <td title={explainedValue(row.value, unit)}>{contributedValue(row.value, unit)}</td>
            <td>{formatShare(row.share, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure's definition, live inputs and largest contributors. */
export function ExplanationCard({ explanation }: { readonly explanation: ExplanationAnswer }) {
  const { value, unit, formula, sign, reason, inputs, contributions } = explanation;
  return (
    <>
      <p className="explained-value">
        {value === null ? (reason ?? 'no value') : explainedValue(value, unit)}
      </p>
      <p className="formula">{formula}</p>
      {sign === null ? null : <p className="cap">{sign}</p>}
      {inputs.length === 0 ? null : (
        <dl className="inputs">
          {inputs.map(({ name, value: input, unit: inputUnit }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{explainedValue(input, inputUnit)}</dd>
            </div>
          ))}
        </dl>
      )}
      {contributions === null ? null : <Contributors {...contributions} />}
    </>
  );
}
