import { describe, expect, it } from 'vitest';
import { requireWriter } from './write-guard.ts';

const env = (over: Record<string, string> = {}): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...over });
const attempt = (headers: Record<string, string>, over?: Record<string, string>) => () =>
  requireWriter(new Headers(headers), env(over));
const local = { host: '127.0.0.1:3000' };

describe('requireWriter', () => {
  it('lets a non-browser client and a same-origin page write on loopback', () => {
    expect(attempt(local)).not.toThrow();
    expect(attempt({ host: 'localhost:3000' })).not.toThrow();
    expect(
      attempt({ ...local, origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }),
    ).not.toThrow();
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port', { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-site' }],
    ['a null origin', { origin: 'null' }],
    ['a lying fetch site', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['a navigation', { 'sec-fetch-site': 'none' }],
  ])('refuses %s', (_, headers) => {
    expect(attempt({ ...local, ...headers })).toThrow(/another site/);
  });

  it('refuses a host that is not the configured one', () => {
    expect(attempt({ host: 'rebound.example:3000' })).toThrow(/Host/);
    expect(attempt({ host: 'desk.example' }, { HOST: 'desk.example' })).not.toThrow();
  });

  it('asks for the token once one is configured', () => {
    const token = { ADMIN_TOKEN: 'a'.repeat(43) };
    expect(attempt(local, token)).toThrow(/need a bearer/);
    expect(attempt({ ...local, authorization: 'Bearer wrong' }, token)).toThrow(/not valid/);
    expect(attempt({ ...local, authorization: `Bearer ${'a'.repeat(43)}` }, token)).not.toThrow();
  });
});
