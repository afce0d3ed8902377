import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { LadderControls } from './ladder-controls.tsx';
import { levelRows } from './level-rows.ts';
import { PriceLadderChart } from './price-ladder-chart.tsx';
import { narrowLadderSeries, priceLadderSeries } from './price-ladder-series.ts';
import { PriceLadderTable } from './price-ladder-table.tsx';
import './price-ladder.css';

interface PriceLadderPanelProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
  readonly symbol: string;
}

/** Where price is among the strikes that dealers hedge: session price and gamma ladder on one price axis. */
export function PriceLadderPanel({ page, view, symbol }: PriceLadderPanelProps) {
  const series = priceLadderSeries(page);
  return (
    <Panel
      id="price-ladder"
      className="price-ladder"
      title="Price and gamma by strike"
      about="$ per 1 % move"
      clock={<AsOf instant={page.meta.as_of} />}
      actions={<LadderControls symbol={symbol} view={view} />}
    >
      <ChartOrTable
        subject="price and gamma by strike"
        summary={series.summary}
        chart={
          <>
            <PriceLadderChart series={series} />
            <PriceLadderChart series={narrowLadderSeries(page)} isNarrow />
          </>
        }
        table={<PriceLadderTable levels={levelRows(page)} strikes={page.exposure.by_strike} />}
      />
    </Panel>
  );
}
