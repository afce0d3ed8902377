import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { symbolSchema } from '@/lib/schema/symbol.ts';

interface SymbolLayoutProps {
  readonly params: Promise<{ symbol: string }>;
  readonly children: ReactNode;
}

/** Answers 404 to what is no symbol before anything is sent; below, the page streams and cannot any more. */
export default async function SymbolLayout({ params, children }: SymbolLayoutProps) {
  const { symbol } = await params;
  if (!symbolSchema.safeParse(decodeURIComponent(symbol).toUpperCase()).success) notFound();
  return children;
}
