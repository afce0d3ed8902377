import type { TrapPage } from '@/lib/schema/trap-page.ts';

export type StrikeFigures = TrapPage['exposure']['by_strike'][number];
type Levels = TrapPage['trap']['levels'];
type Plan = NonNullable<TrapPage['trap']['plan']>;

/** What the price and strike ladder reads of the page. */
export interface LadderPage extends Pick<TrapPage, 'session' | 'bars' | 'spots'> {
  readonly meta: Pick<TrapPage['meta'], 'symbol' | 'range'>;
  readonly exposure: Pick<
    TrapPage['exposure'],
    'spot' | 'by_strike' | 'by_expiry' | 'profile' | 'gamma_flip' | 'call_wall' | 'put_wall'
  >;
  readonly trap: {
    readonly levels: Pick<Levels, 'expected_move' | 'prior_high' | 'prior_low'>;
    readonly plan: {
      readonly side: Plan['side'];
      readonly spread: Pick<Plan['spread'], 'credit_mid' | 'break_even' | 'max_risk'> & {
        readonly short: Pick<Plan['spread']['short'], 'strike'>;
        readonly long: Pick<Plan['spread']['long'], 'strike'>;
      };
    } | null;
  };
}
