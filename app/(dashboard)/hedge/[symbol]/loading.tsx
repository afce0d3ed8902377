import { HedgeSkeleton } from '@/components/hedge/hedge-skeleton.tsx';

export default function Loading() {
  return <HedgeSkeleton />;
}
