import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const LIMIT_KB = 250;

/** The scripts that a page's document itself asks for, each gzipped, in kB; what comes later is loaded when needed. */
for (const path of ['/trap/SPY', '/hedge/SPY', '/plan/SPY', '/volatility/SPY', '/positions', '/status'])
  test(`${path} asks for at most ${LIMIT_KB} kB of JavaScript at first`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
    const sources = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, src]) => src ?? '');
    const preloads = [...html.matchAll(/<link\b[^>]*\bas="script"[^>]*>/g)].map(
      ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
    );
    const files = [...new Set([...sources, ...preloads])];
    expect(files.length).toBeGreaterThan(5);
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await (await request.get(file)).body()).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    console.log(`${path}: ${total.toFixed(1)} kB of JavaScript, ${files.length} files`);
    expect(total).toBeLessThanOrEqual(LIMIT_KB);
  });
