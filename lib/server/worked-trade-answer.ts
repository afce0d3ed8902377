import { workedTrade } from '../engine/trades/worked-trade.ts';
import type { WorkedTradeAnswer } from '../schema/plan-page.ts';
import { snakeKeys } from '../schema/snake-keys.ts';

let answer: WorkedTradeAnswer | null = null;

/** The first source’s trade in the engine’s terms, shaped as an attribution; the same for every page, made once. */
export function workedTradeAnswer(): WorkedTradeAnswer {
  answer ??= make();
  return answer;
}

function make(): WorkedTradeAnswer {
  const { readings, path, printed, thetaByItsOwnRate } = workedTrade();
  const instants = readings.map(({ at, spot }, i) => ({
    snapshot_id: `worked-${i}`,
    as_of: new Date(at).toISOString(),
    spot,
  }));
  const [from] = instants;
  const to = instants.at(-1);
  const { actual, greeks, revaluation, by_leg } = snakeKeys({
    actual: path.actual,
    greeks: path.greeks,
    revaluation: path.revaluation,
    byLeg: [...path.byLeg],
  });
  return {
    attribution: {
      actual,
      greeks,
      revaluation,
      by_leg,
      ...(from && { from }),
      ...(to && { to }),
      steps: path.steps.map((step, i) => ({
        ...(instants[i + 1] ?? { snapshot_id: '', as_of: '', spot: 0 }),
        mark: -(readings[i + 1]?.mark ?? 0),
        ...snakeKeys({ actual: step.actual, greeks: step.greeks, revaluation: step.revaluation }),
      })),
    },
    volatilities: readings.map(({ volatility }) => volatility),
    printed,
    theta_by_its_own_rate: thetaByItsOwnRate,
  };
}
