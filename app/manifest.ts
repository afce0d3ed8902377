import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'AlphaGEX Psychology Trap',
    short_name: 'Trap',
    description: 'Dealer gamma, walls, flip and the psychology trap.',
    start_url: '/',
    display: 'standalone',
    background_color: '#0b0f14',
    theme_color: '#121820',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
}
