import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEARTBEAT_MS } from '@/lib/schema/heartbeat.ts';
import { type LiveBrowser, LiveFeed, SILENT_AFTER_MS } from './live-feed.ts';
import type { LiveMessage } from './live-message.ts';

type Tell = (message: LiveMessage) => void;
type Channel = Parameters<LiveBrowser['openChannel']>[0];

/** A browser whose tabs share a channel and a lock, and a server that remembers its open streams. */
function fakeBrowser() {
  const channels = new Set<Channel>();
  const waiting: (() => void)[] = [];
  const streams = new Map<Tell, number>();
  let isLed = false;
  const browser: LiveBrowser = {
    now: () => performance.now(),
    openStream(after, tell) {
      streams.set(tell, after());
      return () => streams.delete(tell);
    },
    elect(lead) {
      const mine = () => {
        isLed = true;
        lead();
      };
      waiting.push(mine);
      if (!isLed) waiting.shift()?.();
      return () => {
        if (waiting.includes(mine)) return void waiting.splice(waiting.indexOf(mine), 1);
        isLed = false;
        waiting.shift()?.();
      };
    },
    openChannel(hear) {
      channels.add(hear);
      const others = () => [...channels].filter((other) => other !== hear);
      return {
        post: (message) => {
          setTimeout(() => {
            for (const other of others()) other(message);
          });
        },
        close: () => channels.delete(hear),
      };
    },
  };
  const send = (message: LiveMessage) => {
    for (const tell of [...streams.keys()]) tell(message);
    vi.advanceTimersByTime(0);
  };
  return { browser, streams, send };
}

const stored = (id: number): LiveMessage => ({
  kind: 'stored',
  id,
  event: { snapshot_id: `s${id}`, symbol: 'SPY', as_of: '2026-11-16T19:20:00.000Z' },
});

let fake: ReturnType<typeof fakeBrowser>;
let tabs: LiveFeed[];

function openTab(after: number) {
  const heard: LiveMessage[] = [];
  const feed = new LiveFeed(after, fake.browser);
  feed.listen((message) => message.kind !== 'beat' && heard.push(message));
  tabs.push(feed);
  return { feed, heard };
}

beforeEach(() => {
  vi.useFakeTimers();
  fake = fakeBrowser();
  tabs = [];
});
afterEach(() => {
  for (const tab of tabs) tab.close();
  vi.useRealTimers();
});

describe('LiveFeed', () => {
  it('holds one stream for all tabs, and tells each of an event once', () => {
    const [a, b] = [openTab(4), openTab(4)];
    expect([...fake.streams.values()]).toEqual([4]);
    fake.send(stored(5));
    fake.send(stored(5));
    expect([a.heard, b.heard]).toEqual([[stored(5)], [stored(5)]]);
  });

  it('tells a tab that opens with older data to read again, and no other', () => {
    const a = openTab(4);
    fake.send(stored(9));
    const [b, c] = [openTab(4), openTab(9)];
    vi.advanceTimersByTime(1);
    expect([a.heard, b.heard, c.heard]).toEqual([[stored(9)], [{ kind: 'reset', id: 9 }], []]);
  });

  it('goes on in another tab from where the one that closed had been', () => {
    const [a, b] = [openTab(4), openTab(4)];
    fake.send(stored(5));
    a.feed.close();
    expect([...fake.streams.values()]).toEqual([5]);
    fake.send(stored(6));
    expect(b.heard).toEqual([stored(5), stored(6)]);
  });

  it('opens nothing when it is told that it leads after it was closed', () => {
    let lead = () => {};
    const late: LiveBrowser = {
      ...fake.browser,
      elect: (own) => {
        lead = own;
        return () => {};
      },
    };
    new LiveFeed(4, late).close();
    lead();
    expect(fake.streams.size).toBe(0);
    tabs.push(new LiveFeed(4, late));
    lead();
    expect(fake.streams.size).toBe(1);
  });

  it('passes a reset on, also to a lower id: the database may be another one', () => {
    const [a, b] = [openTab(40), openTab(40)];
    fake.send({ kind: 'reset', id: 3 });
    fake.send(stored(4));
    for (const { heard } of [a, b]) expect(heard).toEqual([{ kind: 'reset', id: 3 }, stored(4)]);
  });

  it('is silent within three seconds after two missed heartbeats, opens another stream, and recovers', () => {
    const { feed } = openTab(4);
    let changes = 0;
    feed.watch(() => changes++);
    fake.send({ kind: 'beat' });
    vi.advanceTimersByTime(2 * HEARTBEAT_MS);
    expect(feed.isSilent).toBe(false);
    vi.advanceTimersByTime(3_000);
    expect(feed.isSilent).toBe(true);
    expect(fake.streams.size).toBe(1);
    fake.send({ kind: 'beat' });
    expect([feed.isSilent, changes]).toEqual([false, 2]);
  });

  it('stays quiet about nothing as long as the heart beats', () => {
    const { feed } = openTab(4);
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(HEARTBEAT_MS);
      fake.send({ kind: 'beat' });
      expect(feed.isSilent).toBe(false);
    }
  });

  it('lets a tab help itself when the one that leads says nothing', () => {
    const leader = openTab(4);
    const other = openTab(4);
    leader.feed.close = () => {};
    fake.streams.clear();
    vi.advanceTimersByTime(SILENT_AFTER_MS + 1_000);
    expect(fake.streams.size).toBe(2);
    fake.send(stored(5));
    expect([leader.heard, other.heard]).toEqual([[stored(5)], [stored(5)]]);
  });
});
