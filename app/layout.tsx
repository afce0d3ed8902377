import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { isTheme } from '@/components/controls/theme.ts';
import './globals.css';
import './components.css';
import '@/components/layout/layout.css';
import '@/components/controls/controls.css';

export const metadata: Metadata = {
  title: { default: 'AlphaGEX Psychology Trap', template: '%s · AlphaGEX Psychology Trap' },
  description: 'Dealer gamma, walls, flip and the psychology trap, read from stored option chains.',
  applicationName: 'AlphaGEX Psychology Trap',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'dark light',
  themeColor: '#121820',
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value ?? '';
  return (
    <html
      lang="en"
      data-theme={isTheme(chosen) ? chosen : 'dark'}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>{children}</body>
    </html>
  );
}
