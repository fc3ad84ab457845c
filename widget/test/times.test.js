import assert from "node:assert/strict";
import { test } from "node:test";
import { begun } from "../src/times.js";

test("the last that has begun holds, from its own instant on", () => {
  const list = [{ from: "2026-11-22T10:00:00Z" }, { from: "2026-11-22T11:00:00Z" }];
  assert.equal(begun(list, Date.parse("2026-11-22T10:59:59Z")), list[0]);
  assert.equal(begun(list, Date.parse("2026-11-22T11:00:00Z")), list[1]);
  assert.equal(begun(list, 0), undefined);
});
