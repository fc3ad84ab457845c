import assert from "node:assert/strict";
import { test } from "node:test";
import { timeText, wallClock } from "../src/times.js";

const tell = (instant, now, zone = "Europe/Amsterdam", lang = "en-GB") =>
  timeText(Date.parse(instant), Date.parse(now), zone, lang).replace(/\s/g, " ");

test("a wall clock follows its zone's summer time", () => {
  const hours = (instant) => new Date(wallClock(Date.parse(instant), "Europe/Amsterdam")).getUTCHours();
  assert.deepEqual([hours("2026-10-25T00:59:59Z"), hours("2026-10-25T01:00:00Z")], [2, 2]);
  assert.deepEqual([hours("2026-03-29T00:59:59Z"), hours("2026-03-29T01:00:00Z")], [1, 3]);
});

const cases = [
  ["the same day says the time", "2026-11-22T12:00:00Z", "2026-11-22T10:00:00Z", "13:00"],
  ["midnight is of the day it begins", "2026-11-22T23:00:00Z", "2026-11-22T10:00:00Z", "Monday 00:00"],
  ["the next day says the weekday", "2026-11-23T08:30:00Z", "2026-11-22T22:59:59Z", "Monday 09:30"],
  ["a day begun late is the same day", "2026-11-23T08:30:00Z", "2026-11-22T23:00:00Z", "09:30"],
  ["six days on says the weekday", "2026-11-28T08:30:00Z", "2026-11-22T10:00:00Z", "Saturday 09:30"],
  [
    "seven days on says the date",
    "2026-11-29T08:30:00Z",
    "2026-11-22T10:00:00Z",
    /^Sunday,? 29 November,?( at)? 09:30$/,
  ],
  [
    "nearly a year on says the year",
    "2027-11-01T08:30:00Z",
    "2026-11-22T10:00:00Z",
    /^Monday,? 1 November 2027,?( at)? 09:30$/,
  ],
];

for (const [rule, instant, now, text] of cases)
  test(rule, () => assert.match(tell(instant, now), text instanceof RegExp ? text : new RegExp(`^${text}$`)));

test("days are those of the reader's zone", () => {
  assert.equal(tell("2026-11-22T16:30:00Z", "2026-11-22T15:00:00Z", "Asia/Manila"), "Monday 00:30");
});

test("hours are those of the reader's language", () => {
  assert.equal(tell("2026-11-23T12:00:00Z", "2026-11-22T10:00:00Z", "Europe/Amsterdam", "en-US"), "Monday 1:00 PM");
  assert.equal(tell("2026-11-23T12:00:00Z", "2026-11-22T10:00:00Z", "Europe/Amsterdam", "nl"), "maandag 13:00");
});

test("what is no instant is refused", () => {
  assert.throws(() => tell("soon", "2026-11-22T10:00:00Z"), RangeError);
});
