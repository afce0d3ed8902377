import type { LoopScenario } from '@/lib/engine/hedging/hedge-request.ts';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import type { HedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';

/** A part of the scenario: its name in the address, its slider, and its text. */
export interface ScenarioField {
  readonly name: 'ds' | 'dv' | 'dt' | 'impact' | 'adv' | 'hold';
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export type ScenarioTexts = Readonly<Record<ScenarioField['name'], string>>;
type Inputs = HedgeAnswer['loop']['inputs'];

/** To three figures, so that a slider's ends are readable. */
const rounded = (value: number) => Number(value.toPrecision(3));

/** The sliders of a chain at this price and volume; volume from a tenth to three times what is stored. */
export function scenarioFields({ spot, usual_shock, stored_adv_shares: adv }: Inputs): ScenarioField[] {
  const reach = rounded(0.03 * spot);
  const volume = adv ?? 1e7;
  return [
    { name: 'ds', label: 'Shock', unit: '$', least: -reach, most: reach, step: rounded(usual_shock / 10) },
    { name: 'dv', label: 'Volatility', unit: 'points', least: -10, most: 10, step: 0.25 },
    { name: 'dt', label: 'Time', unit: 'days', least: 0, most: 5, step: 0.25 },
    { name: 'impact', label: 'Impact Y', unit: '', least: 0, most: 3, step: 0.05 },
    {
      ...{ name: 'adv', label: 'Daily volume', unit: 'shares' },
      ...{ least: rounded(volume / 10), most: rounded(volume * 3), step: rounded(volume / 100) },
    },
    { name: 'hold', label: 'Re-hedge threshold', unit: '$', least: 0, most: 5e8, step: 5e6 },
  ];
}

const plain = (value: number) => String(Number(value.toPrecision(6)));

/** What the fields say for an answer. */
export const textsOf = (inputs: Inputs): ScenarioTexts => ({
  ds: plain(inputs.shock),
  dv: plain(inputs.volatility_points),
  dt: plain(inputs.days),
  impact: plain(inputs.y),
  adv: inputs.adv_shares === null ? '' : Math.round(inputs.adv_shares).toLocaleString('en-US'),
  hold: plain(inputs.threshold_dollars),
});

/** The fields that do not say what was drawn. */
export const typedTexts = (texts: ScenarioTexts, drawn: ScenarioTexts): Partial<ScenarioTexts> =>
  Object.fromEntries(
    Object.entries(texts).filter(([name, text]) => text !== drawn[name as keyof ScenarioTexts]),
  );

/** A typed number; empty and nonsense are NaN, which the engine refuses by name. */
export function numberOf(text: string): number {
  const bare = text.replace(/[$,\s]/g, '').replace('−', '-');
  return /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(bare) ? Number(bare) : Number.NaN;
}

/** The scenario that the fields ask for; a field as it was drawn keeps its exact value. */
export function scenarioOf(texts: ScenarioTexts, drawn: ScenarioTexts, exact: LoopScenario): LoopScenario {
  const read = <T extends number | null>(name: keyof ScenarioTexts, value: T): T | number =>
    texts[name] === drawn[name] ? value : numberOf(texts[name]);
  return {
    shock: read('ds', exact.shock),
    volatilityPoints: read('dv', exact.volatilityPoints),
    days: read('dt', exact.days),
    y: read('impact', exact.y),
    advShares: texts.adv === '' ? null : read('adv', exact.advShares),
    lambda: exact.lambda,
    thresholdDollars: read('hold', exact.thresholdDollars),
  };
}

/** The scenario of the address. */
export const scenarioOfParameters = (p: HedgeParameters): LoopScenario => ({
  shock: p.ds,
  volatilityPoints: p.dv,
  days: p.dt,
  y: p.impact,
  advShares: p.adv,
  lambda: p.lambda,
  thresholdDollars: p.hold,
});

/** The address's part of a scenario. */
export const parametersOfScenario = (scenario: LoopScenario): Partial<HedgeParameters> => ({
  ds: scenario.shock,
  dv: scenario.volatilityPoints,
  dt: scenario.days,
  impact: scenario.y,
  adv: scenario.advShares,
  lambda: scenario.lambda,
  hold: scenario.thresholdDollars,
});

/** Which field an argument of the engine is. */
export const FIELD_OF_ARGUMENT: Readonly<Record<string, ScenarioField['name']>> = {
  ds: 'ds',
  shock: 'ds',
  volatilityPoints: 'dv',
  days: 'dt',
  y: 'impact',
  advShares: 'adv',
  thresholdDollars: 'hold',
};
