import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { SIGN_WORDS } from '@/lib/view/labels.ts';

type Models = Pick<TrapAnswer, 'models' | 'models_agree'>;
type Sign = TrapAnswer['models'][number]['sign'];

const list = (signs: readonly Sign[]) => signs.map((sign) => SIGN_WORDS[sign]).join(' and ');
const verb = (signs: readonly Sign[], word: string) => (signs.length === 1 ? `${word}s` : word);

/** The shown sign model and what the others say of the regime: `naive sign; short all and flow agree`. */
export function modelWords({ models, models_agree: agree }: Models, shown: Sign): string {
  const own = `${SIGN_WORDS[shown]} sign`;
  const regime = models.find(({ sign }) => sign === shown)?.regime ?? null;
  const others = models.filter((model) => model.sign !== shown && model.regime !== null);
  if (agree === null || others.length === 0) return own;
  const apart = others.filter((model) => model.regime !== regime);
  const said = (apart.length === 0 ? others : apart).map(({ sign }) => sign);
  return `${own}; ${list(said)} ${verb(said, apart.length === 0 ? 'agree' : 'disagree')}`;
}
