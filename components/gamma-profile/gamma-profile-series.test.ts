import { describe, expect, it } from 'vitest';
import { gammaProfileSeries } from './gamma-profile-series.ts';

const exposure = {
  spot: 100,
  net_gex: -5e8,
  profile: { spots: [90, 95, 100, 105, 110], net_gex: [-2e9, -1e9, -5e8, 4e8, 9e8] },
  gamma_flip: { level: 102.5, reason: null, all: [102.5], cumulative: null },
};

describe('gamma profile series', () => {
  it('draws each sign in its own ink and joins them at the flip', () => {
    const { points } = gammaProfileSeries(exposure);
    expect(points.map((p) => p.spot)).toEqual([90, 95, 100, 102.5, 105, 110]);
    expect(points[2]).toEqual({ spot: 100, positive: null, negative: -5e8 });
    expect(points[3]).toEqual({ spot: 102.5, positive: 0, negative: 0 });
    expect(points[4]).toEqual({ spot: 105, positive: 4e8, negative: null });
  });

  it('labels zero and round values, and says what the line says', () => {
    const series = gammaProfileSeries(exposure);
    expect(series.gexTicks).toEqual([-2e9, -1.5e9, -1e9, -5e8, 0, 5e8]);
    expect(series.summary).toBe('Net gamma is −$500M per 1 % at 100.00 and changes sign at 102.50.');
    const none = gammaProfileSeries({
      ...exposure,
      gamma_flip: { ...exposure.gamma_flip, level: null, all: [] },
    });
    expect(none.summary).toMatch(/keeps its sign/);
  });
});
