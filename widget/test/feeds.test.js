import assert from "node:assert/strict";
import { test } from "node:test";
import { take } from "../src/feeds.js";
import { SUNDAY, sign } from "./sign.js";

const taken = (...answer) => {
  const feed = {};
  take(feed, 500, ...answer);
  return feed;
};
const date = (instant) => new Date(instant).toUTCString();

test("the server's clock is the answer's date, or the sign's own now", () => {
  assert.equal(taken(sign(), date(SUNDAY + 3000)).ahead + 500, SUNDAY + 3000);
  assert.equal(taken(sign(), null).ahead + 500, SUNDAY);
  assert.equal(taken(sign()).ahead + 500, SUNDAY);
});

test("a date that is a second behind its sign does not set the clock before it", () => {
  assert.equal(taken(sign(), date(SUNDAY - 1000)).ahead + 500, SUNDAY);
});

test("the time spent in caches counts, if it is a number", () => {
  assert.equal(taken(sign(), date(SUNDAY), "12").ahead + 500, SUNDAY + 12_000);
  assert.equal(taken(sign(), date(SUNDAY), "soon").ahead + 500, SUNDAY);
});

test("a sign is good for five minutes from when it was made, and never past its end", () => {
  assert.equal(taken(sign(), date(SUNDAY), "12").until, SUNDAY + 300_000);
  assert.equal(taken(sign({ validUntil: "2026-11-22T10:00:02Z" })).until, SUNDAY + 2000);
});

test("what tells no instant is not taken", () => {
  for (const none of [{}, [], { ...sign(), now: undefined }, { ...sign(), now: "soon" }])
    assert.deepEqual(taken(none, date(SUNDAY)), {});
});
