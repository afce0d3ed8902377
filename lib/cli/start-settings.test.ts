import { expect, test } from 'vitest';
import { addressOf, readStartSettings } from './start-settings.ts';

test('defaults', () => {
  expect(readStartSettings({}, [])).toEqual({
    host: '127.0.0.1',
    port: 3000,
    sampleData: 'on',
    sampleLive: false,
    dev: false,
  });
});

test('what the environment and arguments say', () => {
  const env = { HOST: '[::1]', PORT: '8080', SAMPLE_DATA: 'off', SAMPLE_LIVE: 'on' };
  expect(readStartSettings(env, ['--dev'])).toEqual({
    host: '::1',
    port: 8080,
    sampleData: 'off',
    sampleLive: true,
    dev: true,
  });
});

test.each(['0.0.0.0', '192.168.1.2', 'example.org', '127.0.0.1.example.org', '::'])(
  'HOST=%s needs a token',
  (HOST) => {
    expect(() => readStartSettings({ HOST }, [])).toThrow(/ADMIN_TOKEN/);
    expect(readStartSettings({ HOST, ADMIN_TOKEN: 'x' }, []).host).toBe(HOST);
  },
);

test('a brief sample market', () => {
  expect(readStartSettings({ SAMPLE_DATA: 'brief' }, []).sampleData).toBe('brief');
});

test.each([
  [{ PORT: '0' }, /PORT.*"0"/],
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: '30x' }, /PORT.*"30x"/],
  [{ SAMPLE_DATA: 'no' }, /SAMPLE_DATA.*"no"/],
  [{ SAMPLE_LIVE: 'yes' }, /SAMPLE_LIVE.*"yes"/],
])('%o is refused', (env, message) => {
  expect(() => readStartSettings(env, [])).toThrow(message);
});

test('an unknown argument is refused', () => {
  expect(() => readStartSettings({}, ['--prod'])).toThrow(/--prod/);
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['localhost', 'http://localhost:3000'],
])('address of %s', (host, address) => {
  expect(addressOf({ host, port: 3000 })).toBe(address);
});
