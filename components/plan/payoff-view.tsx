'use client';

import dynamic from 'next/dynamic';
import { type ChangeEvent, useEffect, useMemo, useState } from 'react';
import type { PlanParameters } from '@/lib/schema/plan-parameters.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { WhenSeen } from '../chart/when-seen.tsx';
import { useLateAddress } from '../controls/use-late-address.ts';
import { PAYOFF_HEIGHT } from './payoff-height.ts';
import { momentLabel, payoffSeries, storedCurve } from './payoff-series.ts';
import { type PayoffPlan, payoffSubject, yearsOf } from './payoff-subject.ts';
import { PayoffTable } from './payoff-table.tsx';
import type { PayoffMoment } from './price-payoff.worker.ts';
import { usePayoffLine } from './use-payoff-line.ts';

const Chart = dynamic(() => import('./payoff-chart.tsx').then((module) => module.PayoffChart), {
  ssr: false,
});

interface SliderProps {
  readonly id: string;
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly text: string;
  readonly onChange: (value: number) => void;
}

function Slider({ id, name, least, most, step, value, text, onChange }: SliderProps) {
  return (
    <label className="plan-slider" htmlFor={id}>
      <span className="label">{name}</span>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{text}</output>
    </label>
  );
}

interface PayoffViewProps {
  readonly plan: PayoffPlan;
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly parameters: PlanParameters;
  /** Where the sliders were when the plan before this one, of other quotes, was replaced. */
  readonly start: PayoffMoment | null;
  readonly onMove: (to: PayoffMoment) => void;
}

const DAYS_PER_YEAR = 365;
/** Steps of the date’s slider; points that the volatility’s goes either way. */
const STEPS = 96;
const REACH = 15;
/** As the address writes days. */
const rounded = (days: number) => Math.round(days * 1000) / 1000;

/**
 * The payoff with any date and volatility to choose; the line there is priced in a worker by the server's engine. One
 * plan as long as it lives: another one has another key.
 */
export function PayoffView({ plan, symbol, view, parameters, start, onMove }: PayoffViewProps) {
  const total = yearsOf(plan.payoff) * DAYS_PER_YEAR;
  const [subject] = useState(() => payoffSubject(plan));
  const { line, price } = usePayoffLine(subject);
  const { follow } = useLateAddress();
  const [days, setDays] = useState(Math.min(total, start?.days ?? parameters.dt ?? total / 2));
  const [points, setPoints] = useState(start?.points ?? parameters.dv);
  const stored = storedCurve(plan.payoff, days, points);
  const isPriced = line !== null && line.moment.days === days && line.moment.points === points;
  const needed = stored === null && line === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the address names a moment of its own
  useEffect(() => {
    if (needed) price({ days, points });
  }, [needed]);
  const pnl = stored ?? line?.pnl ?? null;
  const shown = stored !== null || isPriced ? { days, points } : (line?.moment ?? { days, points });
  const label = momentLabel(plan, shown.days, shown.points);
  const series = useMemo(() => payoffSeries(plan, { label, pnl }), [plan, label, pnl]);
  const followMoment = (to: PayoffMoment) => {
    const dt = Math.abs(to.days - total / 2) < 1e-6 ? null : rounded(to.days);
    follow(planHref(symbol, view, parameters, { dt, dv: to.points }));
  };
  const change = (to: PayoffMoment) => {
    setDays(to.days);
    setPoints(to.points);
    price(to);
    onMove(to);
    followMoment(to);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, what its predecessor had not written yet
  useEffect(() => {
    if (start !== null) followMoment(start);
  }, []);
  const [when, volatility] = momentLabel(plan, days, points).split(', ');
  return (
    <>
      <ChartOrTable
        subject="payoff"
        summary={series.summary}
        chart={
          <WhenSeen height={PAYOFF_HEIGHT}>
            <Chart series={series} />
          </WhenSeen>
        }
        table={<PayoffTable series={series} />}
      />
      <p className="cap payoff-legend">
        <span className="key solid" aria-hidden="true" /> at expiry
        <span className="key soft" aria-hidden="true" /> now
        <span className="key dashed" aria-hidden="true" /> {series.chosenLabel}
      </p>
      <div className="plan-sliders">
        <Slider
          {...{ id: 'payoff-date', name: 'Date', least: 0, most: total, step: total / STEPS }}
          value={days}
          text={when ?? ''}
          onChange={(value) => change({ days: value, points })}
        />
        <Slider
          {...{ id: 'payoff-volatility', name: 'Volatility', least: -REACH, most: REACH, step: 0.5 }}
          value={points}
          text={volatility ?? ''}
          onChange={(value) => change({ days, points: value })}
        />
      </div>
    </>
  );
}
