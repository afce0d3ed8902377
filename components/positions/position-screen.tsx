'use client';

import type { PositionDetail } from '@/lib/schema/position-answer.ts';
import { PlainScreen, type PlainScreenProps } from '../live/plain-screen.tsx';
import { rereadOf } from './marking-line.tsx';
import { PositionDetailView } from './position-detail.tsx';

const draw = (detail: PositionDetail) => <PositionDetailView detail={detail} />;

/** One position, marked anew by every snapshot that is stored. */
export function PositionScreen(props: PlainScreenProps<PositionDetail>) {
  return <PlainScreen {...props} current="positions" draw={draw} rereadMs={rereadOf} />;
}
