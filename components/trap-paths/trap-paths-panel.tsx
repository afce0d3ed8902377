import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatNumber, formatPrice } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';

type Paths = NonNullable<TrapPage['trap']['trap']['paths']>;
type Path = Paths['paths'][number];

const SCENARIO = { held: 'The wall holds', broken: 'The wall breaks' } as const;

/** Cents, signed, coloured as money. */
function Money({ id, value }: { readonly id: string; readonly value: number }) {
  return (
    <td className={value > 0 ? 'gain' : value < 0 ? 'loss' : ''}>
      <ExplainedFigure id={id} value={value} text={formatNumber(value, { digits: 2, signed: true })} />
    </td>
  );
}

function PathTable({ path, index }: { readonly path: Path; readonly index: number }) {
  return (
    <table className="t">
      <caption className="sub l">{SCENARIO[path.scenario]}</caption>
      <thead>
        <tr>
          <th className="l">When</th>
          <th>Spot</th>
          <th>Buyer, $</th>
          <th>Seller, $</th>
        </tr>
      </thead>
      <tbody>
        {path.steps.map((step, i) => {
          const id = `trap.paths.paths.${index}.steps.${i}`;
          return (
            <tr key={step.label}>
              <th className="l" scope="row">
                {step.label}
              </th>
              <td>{formatPrice(step.spot)}</td>
              <Money id={`${id}.buyer_profit`} value={step.buyer_profit} />
              <Money id={`${id}.seller_profit`} value={step.seller_profit} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Why buyers at the wall lose and sellers win, or the reverse, with today's quotes. */
export function TrapPathsPanel({ page }: { readonly page: TrapPage }) {
  const { paths, reason } = page.trap.trap;
  return (
    <Panel
      id="paths"
      title="Why they lose, why we win"
      about="today’s quotes, both ways"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      {paths === null ? (
        <p className="cap">{reason ?? 'There is no contract at the wall to follow.'}</p>
      ) : (
        <>
          {paths.paths.map((path, i) => (
            <PathTable key={path.scenario} path={path} index={i} />
          ))}
          <p className="cap">
            The buyer pays{' '}
            <ExplainedFigure
              id="trap.paths.buyer_pays"
              value={paths.buyer_pays}
              text={formatPrice(paths.buyer_pays)}
            />
            , the seller takes{' '}
            <ExplainedFigure
              id="trap.paths.seller_takes"
              value={paths.seller_takes}
              text={formatPrice(paths.seller_takes)}
            />
            , dealers keep{' '}
            <ExplainedFigure
              id="trap.paths.dealer_takes"
              value={paths.dealer_takes}
              text={formatPrice(paths.dealer_takes)}
            />{' '}
            of spread. {paths.method}
          </p>
        </>
      )}
    </Panel>
  );
}
