import type { ReactNode } from 'react';
import { LiveQueries } from '@/components/live/live-queries.tsx';

export default function DashboardLayout({ children }: { readonly children: ReactNode }) {
  return <LiveQueries>{children}</LiveQueries>;
}
