import { describe, expect, it } from 'vitest';
import { DEFAULT_HEDGE } from '@/lib/schema/serialise-hedge-parameters.ts';
import {
  numberOf,
  parametersOfScenario,
  scenarioFields,
  scenarioOf,
  scenarioOfParameters,
  textsOf,
  typedTexts,
} from './scenario-fields.ts';

const inputs = {
  spot: 593.72,
  shock: 1,
  usual_shock: 1,
  volatility_points: 0,
  days: 0,
  y: 1,
  daily_volatility: 0.0083,
  volatility_of: '30-day index',
  adv_shares: 68_255_533.9,
  stored_adv_shares: 68_255_533.9,
  volume_of: null,
  lambda: 7e-8,
  threshold_dollars: 0,
  gamma_shares: -374_028,
  reason: null,
};
const drawn = textsOf(inputs);
const usual = scenarioOfParameters(DEFAULT_HEDGE);

describe('scenario fields', () => {
  it('say what was typed, so that it survives another snapshot', () => {
    expect(typedTexts(drawn, drawn)).toEqual({});
    const typed = typedTexts({ ...drawn, ds: '5', hold: '1e6' }, drawn);
    expect(typed).toEqual({ ds: '5', hold: '1e6' });
    const next = textsOf({ ...inputs, spot: 600, shock: 1.25, usual_shock: 1.25 });
    expect(scenarioOf({ ...next, ...typed }, next, usual)).toEqual({
      ...usual,
      shock: 5,
      thresholdDollars: 1e6,
    });
  });

  it('keep what was not touched exact, and read what was', () => {
    expect(scenarioOf(drawn, drawn, usual)).toEqual(usual);
    expect(scenarioOf({ ...drawn, ds: '−2.5', adv: '50,000,000' }, drawn, usual)).toEqual({
      ...usual,
      shock: -2.5,
      advShares: 50e6,
    });
    expect(scenarioOf({ ...drawn, adv: '' }, drawn, { ...usual, advShares: 5 }).advShares).toBeNull();
  });

  it('make nonsense NaN, for the engine to refuse', () => {
    expect(['', 'x', '1e999x', '0x10', '--1'].map(numberOf)).toEqual(Array(5).fill(Number.NaN));
    expect(['1', '-1.5', '.5', '1e6', '$2,000'].map(numberOf)).toEqual([1, -1.5, 0.5, 1e6, 2000]);
  });

  it('reach three percent of price and three times the stored volume', () => {
    const [shock, , , , volume] = scenarioFields(inputs);
    expect(shock).toMatchObject({ least: -17.8, most: 17.8, step: 0.1 });
    expect(volume).toMatchObject({ least: 6.83e6, most: 205e6 });
    expect(scenarioFields({ ...inputs, stored_adv_shares: null })[4]).toMatchObject({ most: 3e7 });
  });

  it('go to the address and back', () => {
    const scenario = { ...usual, shock: -2, volatilityPoints: 1.5, thresholdDollars: 1e7 };
    expect(scenarioOfParameters({ ...DEFAULT_HEDGE, ...parametersOfScenario(scenario) })).toEqual(scenario);
  });
});
