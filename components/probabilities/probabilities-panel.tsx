import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDate, formatPrice, formatShare } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';

type Level = TrapPage['trap']['probabilities']['levels'][number];

function Row({ level, index }: { readonly level: Level; readonly index: number }) {
  const id = `probabilities.levels.${index}`;
  return (
    <tr>
      <th className="l" scope="row">
        {level.name}
        {level.extrapolated ? <span className="muted"> beyond the quotes</span> : null}
      </th>
      <td>
        {formatPrice(level.level)} {level.side}
      </td>
      <td>
        <ExplainedFigure
          id={`${id}.close_beyond`}
          value={level.close_beyond}
          text={formatShare(level.close_beyond, 1)}
        />
      </td>
      <td>
        <ExplainedFigure id={`${id}.touch`} value={level.touch} text={formatShare(level.touch, 1)} />
      </td>
    </tr>
  );
}

/** What option prices imply for each level, and how that is to be read. */
export function ProbabilitiesPanel({ page }: { readonly page: TrapPage }) {
  const { levels, expiry, reason, label } = page.trap.probabilities;
  return (
    <Panel
      id="probabilities"
      title="What the smile gives each level"
      about={expiry === null ? 'no expiration' : `by ${formatDate(expiry)}`}
      clock={<AsOf instant={page.meta.as_of} />}
    >
      {reason === null ? null : <p className="cap">{reason}</p>}
      {levels.length === 0 ? null : (
        <table className="t">
          <thead>
            <tr>
              <th className="l">Level</th>
              <th>Price</th>
              <th>Close beyond</th>
              <th>Touch</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level, i) => (
              <Row key={level.name} level={level} index={i} />
            ))}
          </tbody>
        </table>
      )}
      <p className="cap">{label}</p>
    </Panel>
  );
}
