import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import type { HedgeParameters } from '@/lib/schema/serialise-hedge-parameters.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';

/** What the hedge page is about: whose chain, seen how, with what chosen. */
export interface HedgeSubject {
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly chosen: HedgeParameters;
}

/** The subject with the API's answer for it. */
export interface HedgeContent extends HedgeSubject {
  readonly hedge: HedgeAnswer;
  readonly as_of: string;
}
