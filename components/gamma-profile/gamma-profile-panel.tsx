import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDollars, formatPrice } from '@/lib/view/format.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { GammaProfileLazyChart } from './gamma-profile-lazy-chart.tsx';
import { gammaProfileSeries } from './gamma-profile-series.ts';

type Profile = TrapPage['exposure']['profile'];

function ProfileTable({ profile }: { readonly profile: Profile }) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Price</th>
          <th>Net GEX, $ per 1 %</th>
        </tr>
      </thead>
      <tbody>
        {profile.spots.map((spot, i) => {
          const value = profile.net_gex[i] ?? null;
          return (
            <tr key={spot}>
              <td className="l">{formatPrice(spot)}</td>
              <td>
                <ExplainedFigure
                  id={`profile.net_gex.${i}`}
                  value={value}
                  text={value === null ? 'none' : formatDollars(value)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Where the whole book's gamma changes sign as price moves. */
export function GammaProfilePanel({ page }: { readonly page: TrapPage }) {
  const series = gammaProfileSeries(page.exposure);
  return (
    <Panel
      id="profile"
      title="Gamma profile"
      about="net GEX re-priced at each price, $ per 1 %"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <ChartOrTable
        subject="gamma profile"
        summary={series.summary}
        chart={<GammaProfileLazyChart series={series} />}
        table={<ProfileTable profile={page.exposure.profile} />}
      />
    </Panel>
  );
}
