import { TrapSkeleton } from '@/components/layout/trap-skeleton.tsx';

export default function Loading() {
  return <TrapSkeleton />;
}
