'use client';

import type { PositionsAnswer } from '@/lib/schema/position-answer.ts';
import { PlainScreen, type PlainScreenProps } from '../live/plain-screen.tsx';
import { rereadOf } from './marking-line.tsx';
import { PositionsView } from './positions-view.tsx';

const draw = (answer: PositionsAnswer) => <PositionsView answer={answer} />;

/** The positions, marked anew by every snapshot that is stored. */
export function PositionsScreen(props: PlainScreenProps<PositionsAnswer>) {
  return <PlainScreen {...props} current="positions" draw={draw} rereadMs={rereadOf} />;
}
