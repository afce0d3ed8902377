import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatDate, formatNumber, formatPercent, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { legName } from './plan-words.ts';

/** One line of the margin and assignment panel; `warns` gets the triangle. */
export interface MarginRow {
  readonly id: string;
  readonly text: string;
  readonly value: string;
  readonly warns: boolean;
  /** The figure's exact value and API name, where it is one. */
  readonly figure?: { readonly id: string; readonly value: number };
}

const RULES = {
  debit: 'paid in full',
  defined_risk: 'defined risk',
  paired: 'spreads and uncovered legs',
} as const;

const FUNDED = {
  asked: 'the rate asked for',
  parity: 'the rate that put-call parity of this expiration implies',
  file: 'the chain’s own rate',
  configured: 'the configured rate',
  unset: '',
} as const;

function fundingRow({ per_day, rate, source }: PlanAnswer['margin']['funding']): MarginRow {
  if (per_day === null || rate === null)
    return { id: 'funding', text: 'Funding: no rate is known', value: 'unknown', warns: false };
  return {
    id: 'funding',
    text: `Funding of the Reg-T margin a day, at ${formatPercent(rate * 100, { digits: 2 })}: ${FUNDED[source]}`,
    value: formatMoney(per_day),
    warns: false,
    figure: { id: 'margin.funding.per_day', value: per_day },
  };
}

function marginRows({ margin }: PlanAnswer): MarginRow[] {
  const { reg_t, portfolio, cash } = margin;
  const naked = reg_t.naked_contracts;
  return [
    {
      id: 'reg_t',
      text: `Reg-T margin, ${naked > 0 ? `${formatNumber(naked)} uncovered` : RULES[reg_t.rule]}`,
      value: formatMoney(reg_t.requirement),
      warns: naked > 0,
      figure: { id: 'margin.reg_t.requirement', value: reg_t.requirement },
    },
    {
      id: 'portfolio',
      text: 'Portfolio margin, stress estimate',
      value: formatMoney(portfolio.estimate),
      warns: false,
      figure: { id: 'margin.portfolio.estimate', value: portfolio.estimate },
    },
    {
      id: 'cash',
      text: `Cash account: ${cash.reason}`,
      value: cash.requirement === null ? 'not allowed' : formatMoney(cash.requirement),
      warns: false,
    },
    fundingRow(margin.funding),
    { id: 'settlement', text: `Cash account: ${cash.settlement}`, value: 'note', warns: false },
  ];
}

type Assignment = PlanAnswer['assignment'][number];

/** What exercise would gain its holder, where there is a figure for it. */
function gainText({ right, gain, ex_date }: Assignment): string {
  if (gain === null) return '';
  if (right === 'put') return `, interest on the strike ${formatPrice(gain)}`;
  return ex_date === null ? '' : `, next dividend ${formatPrice(gain)} on ${formatDate(ex_date)}`;
}

function earlyRow(risk: Assignment): MarginRow {
  const against = gainText(risk);
  const name = legName(risk);
  if (risk.early === 'none')
    return {
      id: `early ${name}`,
      text: `Early exercise of ${name}: ${risk.reason}`,
      value: 'none',
      warns: false,
    };
  return {
    id: `early ${name}`,
    text: `Early exercise of ${name}: extrinsic ${formatPrice(risk.extrinsic)}${against}; ${risk.reason}`,
    value: risk.early,
    warns: risk.early === 'likely' || risk.early === 'unknown',
  };
}

const pinRow = (risk: Assignment): MarginRow => ({
  id: `pin ${legName(risk)}`,
  text: `Pin risk: ${formatStrike(risk.strike)} is ${risk.pin ? 'inside' : 'outside'} one standard deviation to expiry at its own volatility`,
  value: `±${formatPrice(risk.expected_move)}`,
  warns: risk.pin,
});

function accountText({ shares, cash }: PlanAnswer['settlement'][number]): string {
  const money =
    cash === null ? 'cash by the settlement value' : `${formatMoney(cash, { signed: true })} cash`;
  if (shares === 0) return cash === 0 ? 'nothing' : money;
  return `${formatNumber(shares, { signed: true })} shares, ${money}`;
}

function stretchText({ from, to }: PlanAnswer['settlement'][number]): string {
  if (from === null) return to === null ? 'at any price' : `below ${formatStrike(to)}`;
  return to === null ? `above ${formatStrike(from)}` : `${formatStrike(from)} to ${formatStrike(to)}`;
}

const settlementRows = ({ settlement }: PlanAnswer): MarginRow[] =>
  settlement.map((outcome) => ({
    id: `settle ${outcome.from} ${outcome.to}`,
    text: `Settles ${stretchText(outcome)}: exercise leaves, credit or debit apart`,
    value: accountText(outcome),
    warns: outcome.shares !== 0,
  }));

const LIQUIDITY = {
  no_bid: 'nobody bids: marked at half of the ask',
  wide: 'wide quote',
  no_open_interest: 'no open interest',
  no_volume: 'no volume today',
} as const;

const liquidityRows = ({ fill, legs }: PlanAnswer): MarginRow[] =>
  fill.warnings.map(({ leg, warning, spread }) => {
    const own = legs[leg];
    return {
      id: `liquidity ${leg} ${warning}`,
      text: `${own === undefined ? 'Leg' : legName(own)}: ${LIQUIDITY[warning]}`,
      value: `spread ${formatPrice(spread)}`,
      warns: true,
    };
  });

/** The day-trade rules that hold on the snapshot’s date. */
export const dayTradeRows = ({ margin }: PlanAnswer): MarginRow[] =>
  margin.day_trade_rules.map(({ id, text, least_equity }) => ({
    id: `rule ${id}`,
    text,
    value: least_equity === null ? 'no least equity known' : formatMoney(least_equity),
    warns: false,
  }));

/** What holding the position takes and how it can end, line by line. */
export const marginPanelRows = (plan: PlanAnswer): MarginRow[] => [
  ...marginRows(plan),
  ...liquidityRows(plan),
  ...plan.assignment.flatMap((risk) => [earlyRow(risk), pinRow(risk)]),
  ...settlementRows(plan),
  {
    id: 'exception',
    text: 'Exercise by exception from $0.01 in the money',
    value: plan.cash_settled ? 'in cash' : 'in shares',
    warns: false,
  },
];
