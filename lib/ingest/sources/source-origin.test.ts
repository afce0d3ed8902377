import { expect, test } from 'vitest';
import { requireSourceOrigin } from './source-origin.ts';

const HOSTS = ['cdn.example.com'];

test('a listed host by https, and this machine by http', () => {
  expect(requireSourceOrigin('https://cdn.example.com/api/global/', HOSTS)).toEqual({
    origin: 'https://cdn.example.com',
    basePath: '/api/global',
    isLocal: false,
  });
  expect(requireSourceOrigin('http://127.0.0.1:8080', HOSTS)).toEqual({
    origin: 'http://127.0.0.1:8080',
    basePath: '',
    isLocal: true,
  });
});

test.each([
  ['http://cdn.example.com', 'https only'],
  ['https://cdn.example.com:8443', 'not a host of this source'],
  ['https://other.example.com', 'not a host of this source'],
  ['https://cdn.example.com.evil.test', 'not a host of this source'],
  ['https://10.0.0.1', 'not a host of this source'],
  ['https://169.254.169.254/latest', 'not a host of this source'],
  ['https://user:pass@cdn.example.com', 'no user or password'],
  ['https://cdn.example.com/?key=1', 'ends with its path'],
  ['file:///etc/passwd', 'https only'],
  ['ftp://127.0.0.1', 'neither http nor https'],
  ['cdn.example.com', 'must be a URL'],
])('%s is refused', (text, reason) => {
  expect(() => requireSourceOrigin(text, HOSTS)).toThrow(reason);
});

test('a password is not repeated', () => {
  expect(() => requireSourceOrigin('https://user:canary@cdn.example.com', HOSTS)).not.toThrow('canary');
});
