import 'server-only';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { markLegs } from '../engine/trades/leg-mark.ts';
import { noBid } from '../engine/trades/leg-reading.ts';
import { markPrice } from '../engine/trades/mark-price.ts';
import { bookState } from '../engine/trades/position-book.ts';
import {
  annotatePositionSchema,
  closePositionSchema,
  settlePositionSchema,
} from '../schema/position-request.ts';
import { settlementFill } from '../store/mark-positions.ts';
import {
  addFills,
  annotatePosition,
  readMarks,
  readPosition,
  type StoredFill,
  type StoredPosition,
} from '../store/positions.ts';
import { latestSnapshot, loadSnapshot } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { chooseSnapshot } from './choose-snapshot.ts';
import { positionAnswer } from './position-answer.ts';
import { requireJson } from './require-json.ts';

/** @throws ApiError 404 */
export async function requirePosition(id: string | undefined): Promise<StoredPosition> {
  const position = id === undefined ? null : await readPosition(id);
  if (position === null) throw new ApiError('not_found', `no position ${id} is stored`, { id: 'not stored' });
  return position;
}

const answerOf = async (id: string) => positionAnswer(await requirePosition(id), await readMarks(id));

async function chainToCloseIn(
  { symbol, source, sample, openedAt }: StoredPosition,
  at?: string,
  snapshot_id?: string,
) {
  const latest = await latestSnapshot(symbol, { sample });
  const choice = snapshot_id === undefined ? (at === undefined ? null : { at }) : { snapshot_id };
  if (choice === null && latest === null)
    throw new ApiError('not_found', `no ${symbol} chain is stored`, { at: 'nothing stored' });
  const { chain } =
    choice === null ? await loadSnapshot(latest?.id ?? '') : await chooseSnapshot(symbol, choice, 'at');
  const fault =
    chain.source !== source
      ? `the snapshot is of ${chain.source}, the position of ${source}: series are never mixed`
      : chain.asOf < openedAt
        ? 'the snapshot is from before the position was opened'
        : null;
  if (fault !== null) throw new ApiError('invalid_request', fault, { at: fault });
  return chain;
}

/** `POST /positions/{id}/close`: closes all or a part at a stored snapshot's prices. @throws ApiError 400, 404 */
export async function closePosition(id: string | undefined, request: Request) {
  const position = await requirePosition(id);
  const { at, snapshot_id, fill, legs } = await requireJson(request, closePositionSchema);
  const chain = await chainToCloseIn(position, at, snapshot_id);
  const last = position.fills.reduce((latest, own) => Math.max(latest, own.at), position.openedAt);
  if (chain.asOf < last)
    throw new ApiError('invalid_request', 'a later trade of this position is stored', { at: 'too early' });
  const state = bookState(position.legs, position.fills);
  if (!state.isOpen)
    throw new ApiError('invalid_request', 'the position is closed', { id: 'nothing is held' });
  const wanted =
    legs ?? state.legs.flatMap(({ held }, leg) => (held === 0 ? [] : [{ leg, contracts: Math.abs(held) }]));
  const marks = markLegs(chain, position.legs, DEFAULT_ASSUMPTIONS);
  const fills = wanted.map(({ leg, contracts }): StoredFill => {
    const held = state.legs[leg]?.held ?? 0;
    const own = marks[leg];
    const fail = (reason: string): never => {
      throw new ApiError('invalid_request', reason, { [`legs.${leg}`]: reason });
    };
    if (contracts > Math.abs(held))
      return fail(`${Math.abs(held)} contracts of leg ${leg} are held, not ${contracts}`);
    if (own === undefined || own.mark === null) return fail(own?.reason ?? `there is no leg ${leg}`);
    const quantity = -Math.sign(held) * contracts;
    if (fill === 'natural' && held > 0 && !(own.mark.bid > 0)) return fail(noBid(own.mark));
    const price = markPrice(own.mark, held, fill, 'close');
    const when = { at: chain.asOf, spot: chain.spot };
    return { leg, kind: 'close', ...when, quantity, price, shares: 0, cash: 0, note: fill };
  });
  const isOpen = bookState(position.legs, [...position.fills, ...fills]).isOpen;
  await addFills(position.id, fills, isOpen ? null : chain.asOf);
  return answerOf(position.id);
}

/** `POST /positions/{id}/settle`: settles what has expired at a value that is typed in. @throws ApiError 400, 404 */
export async function settlePosition(id: string | undefined, request: Request, now: number) {
  const position = await requirePosition(id);
  const { price } = await requireJson(request, settlePositionSchema);
  const state = bookState(position.legs, position.fills);
  const fills = position.legs.flatMap((leg, place) => {
    const held = state.legs[place]?.held ?? 0;
    return held !== 0 && leg.settlesAt <= now ? [settlementFill(position, leg, place, held, price)] : [];
  });
  if (fills.length === 0)
    throw new ApiError('invalid_request', 'no held leg has expired', { id: 'nothing to settle' });
  const isOpen = bookState(position.legs, [...position.fills, ...fills]).isOpen;
  const settledAt = fills.reduce((latest, { at }) => Math.max(latest, at), 0);
  await addFills(position.id, fills, isOpen ? null : settledAt);
  return answerOf(position.id);
}

/** `PATCH /positions/{id}`: notes and tags. @throws ApiError 400, 404 */
export async function changeNotes(id: string | undefined, request: Request) {
  const position = await requirePosition(id);
  const { notes, tags } = await requireJson(request, annotatePositionSchema);
  await annotatePosition(position.id, {
    ...(notes !== undefined && { notes }),
    ...(tags !== undefined && { tags }),
  });
  return answerOf(position.id);
}
