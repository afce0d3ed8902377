import type { NextConfig } from 'next';
import { SECURITY_HEADERS } from './lib/server/security-headers.ts';

const securityHeaders = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks everything, tests and commands included; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', 'apache-arrow'],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
