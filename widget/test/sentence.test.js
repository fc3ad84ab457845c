import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Window } from "happy-dom";
import { SUNDAY, sign, texts } from "./sign.js";

const { document } = new Window();
const visitor = { language: "en-GB" };
for (const [name, value] of Object.entries({ document, navigator: visitor }))
  Object.defineProperty(globalThis, name, { value, configurable: true });
const { teller } = await import("../src/sentence.js");

const zone = process.env.TZ;
after(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const closed = { state: "closed", replyBy: "2026-11-23T12:00:00Z", opensAt: "2026-11-23T08:00:00Z" };

function parts({ language = "en-GB", timeZone = "Europe/Amsterdam", now = SUNDAY, ...changes }, text, instants) {
  process.env.TZ = timeZone;
  visitor.language = language;
  return teller(sign(changes), now)(text, instants);
}

const read = (reader = {}, text = texts.closed, instants = closed) =>
  parts(reader, text, instants)
    .map((part) => part.textContent ?? part)
    .join("")
    .replace(/\s/g, " ");

test("a promise is told in the visitor's time, and said to be so only if their clock differs", () => {
  assert.equal(read(), "Closed now. Ask now and hear from us by Monday 13:00.");
  assert.equal(read({ timeZone: "Europe/Paris" }), "Closed now. Ask now and hear from us by Monday 13:00.");
  assert.equal(read({ timeZone: "Europe/London" }), "Closed now. Ask now and hear from us by Monday 12:00, your time.");
});

const readers = [
  ["Pacific/Kiritimati", "Tuesday 02:00, your time"],
  ["Pacific/Chatham", "Tuesday 01:45, your time"],
  ["Asia/Kathmandu", "Monday 17:45, your time"],
  ["America/St_Johns", "Monday 08:30, your time"],
  ["Pacific/Niue", "Monday 01:00, your time"],
];
for (const [timeZone, time] of readers)
  test(`in ${timeZone} it is ${time}`, () => assert.equal(read({ timeZone }, "{time}"), time));

test("the clocks are compared at the promise, not now", () => {
  const now = Date.parse("2026-10-24T12:00:00Z");
  const offsets = [
    { from: "2026-10-24T12:00:00Z", offset: 7200 },
    { from: "2026-10-25T01:00:00Z", offset: 3600 },
  ];
  const promise = { state: "closed", replyBy: "2026-10-25T12:00:00Z" };
  assert.equal(read({ timeZone: "Africa/Lagos", now, offsets }, "{time}", promise), "Sunday 13:00");
});

test("the company's clock is the one that the sign tells, whatever the browser believes of its zone", () => {
  const offsets = [{ from: "2026-11-01T00:00:00Z", offset: 7200 }];
  assert.equal(read({ offsets }, "{time}"), "Monday 14:00");
  assert.equal(read({ offsets, timeZone: "Europe/Paris" }, "{time}"), "Monday 13:00, your time");
  assert.equal(read({ offsets, timeZone: "Africa/Cairo" }, "{time}"), "Monday 14:00");
});

test("every time of a text is told", () => {
  const call = { askBy: "2026-11-23T12:00:00Z", replyBy: "2026-11-23T16:00:00Z" };
  assert.equal(read({}, texts.lastCall, call), "Ask by Monday 13:00 to hear from us by Monday 17:00.");
});

test("a regional variant counts for its own language only", () => {
  assert.match(read({ language: "en-US" }), /Monday 1:00 PM\.$/);
  assert.equal(read({ language: "en-US", lang: "nl" }, "{time}"), "maandag 13:00");
  assert.equal(read({ language: "nl-BE", lang: "nl" }, "{time}"), "maandag 13:00");
  assert.equal(read({ language: "fil-PH", lang: "fi" }, "{time}"), "maanantaina 13.00");
  assert.equal(read({ language: "pt-BR", lang: "pt-PT" }, "{time}"), "segunda-feira, 13:00");
  assert.equal(read({ language: "zh-CN", lang: "zh-Hant" }, "{time}"), "星期一下午1:00");
});

test("a time that ends in a stop shares it with the sentence", () => {
  assert.match(read({ language: "en-CA" }), /Monday 1:00 p\.m\.$/);
  assert.match(read({ language: "en-CA", timeZone: "Europe/London" }), /Monday 12:00 p\.m\., your time\.$/);
});

test("the promised time stands apart with its instant", () => {
  const [time] = parts({}, texts.closed, closed).filter((part) => part.dateTime);
  assert.equal(time.localName, "time");
  assert.equal(time.textContent, "Monday 13:00");
  assert.equal(time.dateTime, "2026-11-23T12:00:00Z");
});

test("a text that asks for what the sign does not tell is refused", () => {
  assert.throws(() => read({}, "Back {soon}."));
  assert.throws(() => read({}, "Back {opensAt}.", { state: "open", replyBy: closed.replyBy }));
  assert.throws(() => parts({}, undefined, closed));
});
