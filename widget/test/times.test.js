import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, timeText } from "../src/times.js";

const clock = (text) => Date.parse(`${text}Z`);
const tell = (then, now, lang = "en-GB") => timeText(clock(then), clock(now), lang).replace(/\s/g, " ");

const cases = [
  ["the same day says the time", "2026-11-22T13:00", "2026-11-22T11:00", "13:00"],
  ["midnight is of the day it begins", "2026-11-23T00:00", "2026-11-22T11:00", "Monday 00:00"],
  ["the next day says the weekday", "2026-11-23T09:30", "2026-11-22T23:59", "Monday 09:30"],
  ["a day begun late is the same day", "2026-11-23T09:30", "2026-11-23T00:00", "09:30"],
  ["six days on says the weekday", "2026-11-28T09:30", "2026-11-22T11:00", "Saturday 09:30"],
  ["seven days on says the date", "2026-11-29T09:30", "2026-11-22T11:00", /^Sunday,? 29 November,?( at)? 09:30$/],
  [
    "nearly a year on says the year",
    "2027-11-01T09:30",
    "2026-11-22T11:00",
    /^Monday,? 1 November 2027,?( at)? 09:30$/,
  ],
];

for (const [rule, then, now, text] of cases)
  test(rule, () => assert.match(tell(then, now), text instanceof RegExp ? text : new RegExp(`^${text}$`)));

test("hours are those of the reader's language", () => {
  assert.equal(tell("2026-11-23T13:00", "2026-11-22T11:00", "en-US"), "Monday 1:00 PM");
  assert.equal(tell("2026-11-23T13:00", "2026-11-22T11:00", "nl"), "maandag 13:00");
});

test("what is no instant is refused", () => {
  assert.throws(() => tell("soon", "2026-11-22T11:00"), RangeError);
});

test("the last that has begun holds, from its own instant on", () => {
  const list = [{ from: "2026-11-22T10:00:00Z" }, { from: "2026-11-22T11:00:00Z" }];
  assert.equal(begun(list, Date.parse("2026-11-22T10:59:59Z")), list[0]);
  assert.equal(begun(list, Date.parse("2026-11-22T11:00:00Z")), list[1]);
  assert.equal(begun(list, 0), undefined);
});
