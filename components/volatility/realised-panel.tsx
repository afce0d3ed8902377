import type { Meta } from '@/lib/schema/meta.ts';
import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { formatDate } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { points } from './volatility-words.ts';

const METHODS = {
  close_to_close: 'Close to close',
  parkinson: 'Parkinson, high to low',
  yang_zhang: 'Yang-Zhang',
} as const;
const WINDOWS = [10, 20, 30];

type Realised = VolatilityAnswer['realised'];

function Row({ method, realised }: { readonly method: keyof typeof METHODS; readonly realised: Realised }) {
  return (
    <tr>
      <td className="l">{METHODS[method]}</td>
      {WINDOWS.map((sessions) => {
        const own = realised.find((one) => one.method === method && one.sessions === sessions);
        const value = own?.value ?? null;
        return (
          <td key={sessions} title={own?.reason ?? undefined}>
            <Figure
              id={`realised.${method}.${sessions}`}
              value={value}
              text={value === null ? 'none' : `${points(value)} %`}
            />
          </td>
        );
      })}
    </tr>
  );
}

/** What price has moved, against what options charge for. */
export function RealisedPanel({ meta, answer }: { readonly meta: Meta; readonly answer: VolatilityAnswer }) {
  const { realised, premium } = answer;
  const missing = realised.find(({ value }) => value === null)?.reason ?? null;
  const { ex_post: exPost } = premium;
  return (
    <Panel
      id="realised"
      title="Realised and premium"
      about="annualised, 252 sessions a year"
      clock={<AsOf instant={meta.as_of} />}
    >
      <table className="t">
        <thead>
          <tr>
            <th className="l">Method</th>
            {WINDOWS.map((sessions) => (
              <th key={sessions}>{sessions} sessions</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(METHODS) as (keyof typeof METHODS)[]).map((method) => (
            <Row key={method} method={method} realised={realised} />
          ))}
        </tbody>
      </table>
      {missing === null ? null : <p className="cap">Where there is none: {missing}.</p>}
      <h3 className="sub">Variance premium</h3>
      <table className="t">
        <tbody>
          <tr>
            <td className="l">Now: IV30 − RV20 (close to close)</td>
            <td>
              <Figure
                id="premium.premium"
                value={premium.premium}
                text={
                  premium.premium === null ? `none: ${premium.reason}` : `${points(premium.premium, true)} pt`
                }
              />
            </td>
          </tr>
          <tr>
            <td className="l">
              {exPost === null
                ? 'Ex post'
                : `Ex post: IV30 of ${formatDate(exPost.date)} less what the ${exPost.sessions} sessions after it realised`}
            </td>
            <td>
              <Figure
                id="premium.ex_post.premium"
                value={exPost?.premium ?? null}
                text={
                  exPost === null ? `none: ${premium.ex_post_reason}` : `${points(exPost.premium, true)} pt`
                }
              />
            </td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}
