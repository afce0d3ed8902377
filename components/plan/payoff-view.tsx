'use client';

import dynamic from 'next/dynamic';
import { type ChangeEvent, useMemo, useState } from 'react';
import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { WhenSeen } from '../chart/when-seen.tsx';
import { PAYOFF_HEIGHT } from './payoff-height.ts';
import { payoffChoices, payoffSeries } from './payoff-series.ts';
import { PayoffTable } from './payoff-table.tsx';

const Chart = dynamic(() => import('./payoff-chart.tsx').then((module) => module.PayoffChart), {
  ssr: false,
});

interface SliderProps {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly string[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ id, name, choices, value, onChange }: SliderProps) {
  return (
    <label className="plan-slider" htmlFor={id}>
      <span className="label">{name}</span>
      <input
        id={id}
        type="range"
        min={0}
        max={choices.length - 1}
        step={1}
        value={value}
        aria-valuetext={choices[value]}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{choices[value]}</output>
    </label>
  );
}

interface PayoffViewProps {
  readonly plan: Pick<
    PlanAnswer,
    'payoff' | 'spot' | 'chosen' | 'expected_move' | 'expires_at' | 'approximate'
  >;
}

/** The payoff with a date and a volatility to choose; every curve is computed already. */
export function PayoffView({ plan }: PayoffViewProps) {
  const choices = useMemo(() => payoffChoices(plan.payoff), [plan.payoff]);
  const [date, setDate] = useState(Math.floor(choices.dates.length / 2));
  const [shift, setShift] = useState(choices.unshifted);
  const series = useMemo(() => payoffSeries(plan, date, shift), [plan, date, shift]);
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
        <Slider id="payoff-date" name="Date" choices={choices.dates} value={date} onChange={setDate} />
        <Slider
          id="payoff-volatility"
          name="Volatility"
          choices={choices.shifts}
          value={shift}
          onChange={setShift}
        />
      </div>
    </>
  );
}
