import 'server-only';
import { dealersBook } from '../engine/hedging/book-choice.ts';
import { priceImpact } from '../engine/hedging/price-impact.ts';
import { repriceBook } from '../engine/hedging/reprice-book.ts';
import { type LoopInput, simulateLoop } from '../engine/hedging/simulate-loop.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { type SimulateRequest, simulateRequestSchema } from '../schema/simulate-request.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { ApiError } from './api-error.ts';
import { requireSymbol, viewOfQuery } from './api-query.ts';
import { openStoredBook } from './open-stored-book.ts';
import { requireAnalysis } from './require-analysis.ts';
import { requireJson } from './require-json.ts';

type StoredBook = Extract<SimulateRequest['book'], { symbol: string }>;
type Start = Pick<LoopInput, 'spot' | 'book'> & { readonly snapshot_id: string | null };

async function storedStart(body: SimulateRequest, { symbol, ...query }: StoredBook): Promise<Start> {
  const view = viewOfQuery(query);
  const { snapshot } = await requireAnalysis(requireSymbol(symbol), view);
  const book = await openStoredBook(snapshot, view);
  const { terms } = dealersBook(book, view.sign, { kind: 'chain' });
  const spot = body.spot ?? book.chain.spot;
  const shift = { volatilityPoints: body.volatility_points, days: body.days };
  return { spot, book: repriceBook(terms, spot, shift), snapshot_id: snapshot.id };
}

function constantStart({ spot }: SimulateRequest, gammaShares: number): Start {
  if (spot !== undefined) return { spot, book: { gammaShares }, snapshot_id: null };
  throw new ApiError('invalid_request', 'a book of constant gamma has no price of its own', {
    spot: 'expected a number',
  });
}

/** `POST /simulate`: the hedging loop, round by round. @throws ApiError 400, 404 */
export async function runSimulation(request: Request) {
  const body = await requireJson(request, simulateRequestSchema);
  const { spot, book, snapshot_id } =
    'symbol' in body.book
      ? await storedStart(body, body.book)
      : constantStart(body, body.book.gamma_shares_per_dollar);
  const lambda =
    'lambda' in body.impact
      ? body.impact.lambda
      : priceImpact(spot, {
          y: body.impact.y,
          dailyVolatility: body.impact.daily_volatility,
          advShares: body.impact.adv_shares,
        });
  const report = simulateLoop({
    spot,
    shock: body.shock,
    thresholdDollars: body.threshold_dollars,
    lambda,
    book,
  });
  return {
    meta: {
      snapshot_id,
      spot,
      lambda,
      gamma_shares_per_dollar: book.gammaShares,
      method_version: METHOD_VERSION,
    },
    data: snakeKeys(report),
  };
}
