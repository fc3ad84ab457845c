import assert from "node:assert/strict";
import { test } from "node:test";
import { promiseAt } from "../src/pieces.js";
import { iso, OPENING, sign } from "./sign.js";

const { pieces } = sign().channels.email;
const at = (instant) => promiseAt(pieces, instant);

test("a piece holds from its own second to the next one's", () => {
  assert.equal(at(OPENING - 1).state, "closed");
  assert.equal(at(OPENING).state, "open");
});

test("a piece without a step is constant", () => {
  assert.equal(at(OPENING - 1).replyBy, "2026-11-23T12:00:00Z");
  assert.equal(at(OPENING - 86_400_000).replyBy, "2026-11-23T12:00:00Z");
});

test("a stepping promise moves a whole step at a time, at every second of the piece", () => {
  for (let second = 0; second < 3600; second++) {
    const expected = Date.parse("2026-11-23T12:05:00Z") + Math.floor(second / 300) * 300_000;
    assert.equal(at(OPENING + second * 1000).replyBy, iso(expected));
  }
});

test("the last piece holds on", () => {
  assert.equal(at(Date.parse("2026-12-06T09:59:59Z")).replyBy, "2026-11-24T12:00:00Z");
});

test("a piece without a promise gives none", () => {
  assert.deepEqual(promiseAt([{ from: iso(OPENING), state: "open" }], OPENING + 1000), { state: "open" });
});

test("before the first piece there is nothing to tell", () => {
  assert.throws(() => at(0));
});
