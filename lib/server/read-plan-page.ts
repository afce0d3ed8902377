import 'server-only';
import type { PlanReading } from '../schema/page-reading.ts';
import { parsePlanParameters } from '../schema/plan-parameters.ts';
import { getPlanPage } from './get-plan-page.ts';
import { readTrapPage } from './read-trap-page.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The plan page's answer to any address, as readTrapPage; parameters of the plan that are bad are said in `messages`. */
export async function readPlanPage(symbolText: string, query: Query): Promise<PlanReading | null> {
  const reading = await readTrapPage(symbolText, query);
  if (reading === null) return null;
  const { plan: parameters, problems } = parsePlanParameters(query);
  const messages = problems.map(
    ({ parameter, value, expected }) => `${parameter}=${value} is not used: expected ${expected}.`,
  );
  const { page } = reading;
  return { ...reading, parameters, messages, plan: page && (await getPlanPage(page, parameters)) };
}
