import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDollars } from '@/lib/view/format.ts';
import { REGIME_WORDS, SIGN_WORDS } from '@/lib/view/labels.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';

const WHAT = {
  naive: 'dealers long calls, short puts',
  short_all: 'dealers short everything that customers hold',
  flow: 'from the trades of the day',
} as const;

function title(agree: boolean | null): string {
  if (agree === null) return 'Sign models';
  return agree ? 'Sign models agree' : 'Sign models disagree';
}

/** The same book under each assumption about who is long. */
export function SignModelsPanel({ page }: { readonly page: TrapPage }) {
  const { models, models_agree: agree } = page.trap;
  return (
    <Panel
      id="models"
      title={title(agree)}
      about="who holds what is an assumption"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <table className="t">
        <thead>
          <tr>
            <th className="l">Sign</th>
            <th className="l">Assumes</th>
            <th>Net GEX</th>
            <th className="l">Regime</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ sign, net_gex: net, regime, reason }) => (
            <tr key={sign} className={sign === page.meta.sign ? 'hit' : undefined}>
              <td className="l">{SIGN_WORDS[sign]}</td>
              <td className="l muted wrap">{reason ?? WHAT[sign]}</td>
              <td>
                <ExplainedFigure
                  id={`models.${sign}.net_gex`}
                  value={net}
                  text={net === null ? 'unknown' : formatDollars(net)}
                />
              </td>
              <td className="l">{regime === null ? 'unknown' : REGIME_WORDS[regime]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
