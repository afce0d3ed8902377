import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { sessionHistory } from './session-slots.ts';
import { volumeCurve, volumeShare } from './volume-curve.ts';

const at = (minute: number) => exchangeInstant('2026-11-16', minute);
/** Every session trades twice as much in its first half hour as in any other. */
const historyOf = (sessions: number, volume: number | null = 1_000) =>
  sessionHistory(
    {
      sessionBars: [],
      priorBars: sessionsBefore('2026-11-16', sessions).flatMap(({ date }) =>
        barsOf(date, (slot) => ({ close: 100, volume: volume && (slot < 6 ? 2 * volume : volume) })),
      ),
      earlier: [],
    },
    { asOf: at(600), spot: 100 },
  );

describe('volumeCurve', () => {
  it('spreads the underlying’s volume over the day', () => {
    const curve = volumeCurve(historyOf(20));
    expect(curve).toMatchObject({ source: 'underlying', sessions: 20 });
    expect(volumeShare(curve, at(570), at(600))).toBeCloseTo(12 / 84, 12);
    expect(volumeShare(curve, at(600), at(630))).toBeCloseTo(6 / 84, 12);
    expect(volumeShare(curve, at(602.5), at(605))).toBeCloseTo(0.5 / 84, 12);
    expect(volumeShare(curve, at(570), at(990))).toBeCloseTo(1, 12);
  });

  it('needs five sessions with volume', () => {
    expect(volumeCurve(historyOf(5)).cumulative).not.toBeNull();
    expect(volumeCurve(historyOf(4))).toMatchObject({ cumulative: null, sessions: 4 });
    expect(volumeCurve(historyOf(20, null))).toMatchObject({ cumulative: null, sessions: 0 });
    expect(volumeShare(volumeCurve(historyOf(4)), at(570), at(600))).toBeNull();
  });

  it('goes by the options’ own volume where five sessions of it are stored', () => {
    const sessions = sessionsBefore('2026-11-16', 5).map(({ opensAt, closesAt }) => ({
      opensAt,
      closesAt,
      points: Array.from({ length: 14 }, (_, i) => ({ at: opensAt + i * 1_800_000, volume: i * i })),
    }));
    const curve = volumeCurve(historyOf(20), sessions);
    expect(curve).toMatchObject({ source: 'options', sessions: 5 });
    expect(volumeShare(curve, at(570), at(600))).toBeCloseTo(1 / 169, 12);
    expect(volumeShare(curve, at(930), at(960))).toBeCloseTo(25 / 169, 12);
    expect(volumeCurve(historyOf(20), sessions.slice(1)).source).toBe('underlying');
    const gap = sessions.map((own) => ({ ...own, points: own.points.filter((_, i) => i !== 6) }));
    expect(volumeCurve(historyOf(20), gap).source).toBe('underlying');
    const short = sessions.map((own) => ({ ...own, points: own.points.slice(0, -1) }));
    expect(volumeCurve(historyOf(20), short).source).toBe('underlying');
  });
});
