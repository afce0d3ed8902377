import { describe, expect, it } from 'vitest';
import { marginPanelRows } from './margin-rows.ts';
import { planAnswer } from './testing/plan-answer.ts';

const rows = (over: Parameters<typeof planAnswer>[0] = {}) =>
  Object.fromEntries(marginPanelRows(planAnswer(over)).map((row) => [row.id, row]));

describe('marginPanelRows', () => {
  it('says margin, pin risk and what each settlement leaves', () => {
    const own = rows();
    expect(own.reg_t).toMatchObject({ text: 'Reg-T margin, defined risk', value: '$315', warns: false });
    expect(own.cash?.value).toBe('not allowed');
    expect(own['pin 595 C']).toMatchObject({
      text: 'Pin risk: 595 is inside one standard deviation to expiry at its own volatility',
      value: '±8.80',
      warns: true,
    });
    expect(own['settle 595 600']).toMatchObject({ value: '−100 shares, +$59,500 cash', warns: true });
    expect(own['settle null 595']?.value).toBe('nothing');
    expect(own['settle 600 null']?.value).toBe('−$500 cash');
  });

  it('weighs early exercise against the dividend, and warns where it is likely or unknown', () => {
    expect(rows()['early 595 C']).toMatchObject({ value: 'unlikely', warns: false });
    expect(rows()['early 595 C']?.text).toContain('next dividend 1.80 on Fri 18 Dec');
    const [risk] = planAnswer().assignment;
    if (risk === undefined) throw new Error('no short leg');
    expect(rows({ assignment: [{ ...risk, early: 'likely' }] })['early 595 C']?.warns).toBe(true);
    expect(rows({ assignment: [{ ...risk, early: 'none', reason: 'European' }] })['early 595 C']?.value).toBe(
      'none',
    );
  });

  it('warns of uncovered contracts and of legs that are hard to trade', () => {
    const { margin, fill } = planAnswer();
    const naked = rows({
      margin: { ...margin, reg_t: { requirement: 9_000, rule: 'paired', naked_contracts: 2 } },
    });
    expect(naked.reg_t).toMatchObject({ text: 'Reg-T margin, 2 uncovered', warns: true });
    const wide = rows({ fill: { ...fill, warnings: [{ leg: 1, warning: 'wide', spread: 0.4 }] } });
    expect(wide['liquidity 1 wide']).toMatchObject({ text: '600 C: wide quote', value: 'spread 0.40' });
  });
});
