import assert from "node:assert/strict";
import { test } from "node:test";
import { take } from "../src/feeds.js";
import { SUNDAY, sign } from "./sign.js";

const unknown = { ahead: 0, made: 0 };
const taken = (...answer) => {
  const feed = { ...unknown };
  take(feed, 500, ...answer);
  return feed;
};

test("the server's clock is the sign's own now", () => {
  assert.equal(taken(sign()).ahead + 500, SUNDAY);
  assert.equal(taken(sign(), null).ahead + 500, SUNDAY);
});

test("the time spent in caches counts, if it is a number", () => {
  assert.equal(taken(sign(), "12").ahead + 500, SUNDAY + 12_000);
  assert.equal(taken(sign(), "soon").ahead + 500, SUNDAY);
});

test("an answer that was long on its way does not set the clock back", () => {
  const feed = taken(sign());
  take(feed, 34_500, sign({ now: SUNDAY + 30_000 }));
  assert.ok(feed.ahead + 500 >= SUNDAY - 2);
  assert.equal(feed.made, SUNDAY + 30_000);
  take(feed, 60_500, sign({ now: SUNDAY + 61_000 }));
  assert.equal(feed.ahead + 500, SUNDAY + 1000);
});

test("a visitor's clock that is fast by 60 millionths is not a second ahead at the end of a day", () => {
  const feed = { ...unknown };
  for (let i = 0; i <= 2880; i++) {
    const receivedAt = i * 30_000 * 1.000_06;
    take(feed, receivedAt, sign({ now: SUNDAY + i * 30_000 }));
    const off = receivedAt + feed.ahead - (SUNDAY + i * 30_000);
    assert.ok(off >= 0 && off < 10, `${off} ms after ${i} answers`);
  }
});

test("the same answer again, told to be older, sets the clock ahead", () => {
  const feed = taken(sign());
  take(feed, 10_500, sign(), "12");
  assert.equal(feed.ahead + 500, SUNDAY + 2000);
});

test("a sign is never replaced by an older one", () => {
  const feed = taken(sign());
  const known = { ...feed };
  take(feed, 30_500, sign({ now: SUNDAY - 1000 }), "31");
  assert.deepEqual(feed, known);
});

test("a sign is as old as it was when it was made, and is asked for again half a minute after it came", () => {
  const feed = taken(sign(), "12");
  assert.equal(feed.made, SUNDAY);
  assert.equal(feed.dueAt, 30_500);
});

test("what tells no instant is not taken", () => {
  for (const none of [{}, [], { ...sign(), now: undefined }, { ...sign(), now: "soon" }])
    assert.deepEqual(taken(none), unknown);
});
