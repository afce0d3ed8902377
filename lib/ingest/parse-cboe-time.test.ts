import { describe, expect, it, vi } from 'vitest';
import {
  parseExchangeTime,
  parseExpirationText,
  parseQuoteTime,
  parseUtcTimestamp,
} from './parse-cboe-time.ts';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'])('in TZ %s', (zone) => {
  it.each([
    ['January 7, 2024 at 10:52 AM EST', '2024-01-07T15:52:00.000Z'],
    ['February 5 2022, 8:09 PM EST', '2022-02-06T01:09:00.000Z'],
    ['July 12, 2022, 11:55 AM EDT', '2022-07-12T15:55:00.000Z'],
    ['9 June 2023, 1:40 PM EDT', '2023-06-09T17:40:00.000Z'],
    ['9 June 2023 at 13:40 EDT', '2023-06-09T17:40:00.000Z'],
    ['September 25, 2025 at 9:05\u202fPM EDT', '2025-09-26T01:05:00.000Z'],
    ['Sept. 5, 2025 at 12:00 AM EDT', '2025-09-05T04:00:00.000Z'],
    ['December 12, 2022 at 12:31:15 PM EST', '2022-12-12T17:31:15.000Z'],
    ['November 3, 2024 at 1:30 AM EDT', '2024-11-03T05:30:00.000Z'],
    ['November 3, 2024 at 1:30 AM EST', '2024-11-03T06:30:00.000Z'],
    ['July 12, 2022 at 11:55 AM ET', '2022-07-12T15:55:00.000Z'],
    ['January 12, 2022 at 11:55 AM', '2022-01-12T16:55:00.000Z'],
  ])('reads %s', (text, instant) => {
    vi.stubEnv('TZ', zone);
    expect(iso(parseQuoteTime(text))).toBe(instant);
    vi.unstubAllEnvs();
  });
});

it.each([
  '',
  'yesterday',
  'January 7, 2024',
  'Smarch 7, 2024 at 10:52 AM EST',
  'February 30, 2024 at 10:52 AM EST',
  'January 7, 2024 at 25:52 EST',
  'January 7, 2024 at 13:52 PM EST',
  'January 7, 2024 at 10:75 AM EST',
])('parseQuoteTime finds no time in %j', (text) => expect(parseQuoteTime(text)).toBeNull());

it.each([
  ['Fri Jan 05 2024', '2024-01-05'],
  ['Thu Feb 29 2024', '2024-02-29'],
  ['2024-01-05', '2024-01-05'],
  ['Thu Feb 30 2024', null],
  ['01/05/2024', null],
  ['', null],
])('parseExpirationText(%j) is %j', (text, date) => expect(parseExpirationText(text)).toBe(date));

it.each([
  ['2023-09-21 03:17:42', '2023-09-21T03:17:42.000Z'],
  ['2023-09-21T03:17:42.5Z', '2023-09-21T03:17:42.500Z'],
  ['2023-02-30 03:17:42', null],
  ['2023-09-21 24:17:42', null],
  ['2023-09-21', null],
])('parseUtcTimestamp(%j) is %j', (text, instant) => expect(iso(parseUtcTimestamp(text))).toBe(instant));

it.each([
  ['2026-11-20T15:59:58', '2026-11-20T20:59:58.000Z'],
  ['2026-07-20 09:30:00', '2026-07-20T13:30:00.000Z'],
  ['2026-11-20T15:59:58Z', null],
  ['2026-11-31T15:59:58', null],
  ['2026-11-20T24:00:00', null],
  ['2026-11-20', null],
  ['', null],
])('parseExchangeTime(%j) is %j', (text, instant) => expect(iso(parseExchangeTime(text))).toBe(instant));
