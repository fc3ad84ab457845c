import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Window } from "happy-dom";
import { SUNDAY, shipped, sign, texts } from "./sign.js";

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

function parts(
  { language = "en-GB", page = "", timeZone = "Europe/Amsterdam", now = SUNDAY, ...changes },
  text,
  instants,
) {
  process.env.TZ = timeZone;
  visitor.language = language;
  return teller(sign(changes), now, page)(text, instants);
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
  test(`in ${timeZone} it is ${time}`, () => assert.equal(read({ timeZone }, "{replyBy}"), time));

test("the clocks are compared at the promise, not now", () => {
  const now = Date.parse("2026-10-24T12:00:00Z");
  const offsets = [
    { from: "2026-10-24T12:00:00Z", offset: 7200 },
    { from: "2026-10-25T01:00:00Z", offset: 3600 },
  ];
  const promise = { state: "closed", replyBy: "2026-10-25T12:00:00Z" };
  assert.equal(read({ timeZone: "Africa/Lagos", now, offsets }, "{replyBy}", promise), "Sunday 13:00");
});

test("the company's clock is the one that the sign tells, whatever the browser believes of its zone", () => {
  const offsets = [{ from: "2026-11-01T00:00:00Z", offset: 7200 }];
  assert.equal(read({ offsets }, "{replyBy}"), "Monday 14:00");
  assert.equal(read({ offsets, timeZone: "Europe/Paris" }, "{replyBy}"), "Monday 13:00, your time");
  assert.equal(read({ offsets, timeZone: "Africa/Cairo" }, "{replyBy}"), "Monday 14:00");
});

test("every time of a text is told", () => {
  const call = { askBy: "2026-11-23T12:00:00Z", replyBy: "2026-11-23T16:00:00Z" };
  assert.equal(read({}, texts.lastCall, call), "Ask by Monday 13:00 to hear from us by Monday 17:00.");
});

const regions = [
  ["the reader's region", "en-US", "en-GB", "en", "Monday 1:00 PM"],
  ["the page's, for a reader of another language", "de-DE", "en-GB", "en", "Monday 13:00"],
  ["the page's, whatever its case", "de", "en-gb", "en", "Monday 13:00"],
  ["the page's, for a reader of no region", "en", "en-GB", "en", "Monday 13:00"],
  ["none of another language", "en-US", "en-US", "nl", "maandag 13:00"],
  ["one that changes nothing", "nl-BE", "nl", "nl", "maandag 13:00"],
  ["none of a language that begins alike", "fil-PH", "", "fi", "maanantaina 13.00"],
  ["none of a language that ends alike", "gsw-CH", "", "sw", "Jumatatu 13:00"],
  ["none of another variant", "pt-BR", "pt-BR", "pt-PT", "segunda-feira, 13:00"],
  ["none of another script", "zh-CN", "sr-Latn", "zh-Hant", "星期一下午1:00"],
  ["none where a script is added", "sr-Latn", "sr-Latn-RS", "sr", "понедељак 13:00"],
  ["the page's of three digits", "de-DE", "es-419", "es", "lunes, 1:00 p.m."],
  ["none of three letters", "de-DE", "en-USA", "en", "Monday 1:00 PM"],
  ["none of an extended language", "de-DE", "zh-yue", "zh", "星期一13:00"],
  ["none of the C locale", "en-US@posix", "en_GB", "en", "Monday 1:00 PM"],
];
for (const [whose, language, page, lang, time] of regions)
  test(`dates are as in ${whose}`, () => assert.equal(read({ language, page, lang }, "{replyBy}"), time));

const dates = [
  ["the same day says the time", "2026-11-22T12:00:00Z", "13:00"],
  ["midnight is of the day it begins", "2026-11-22T23:00:00Z", "Monday 00:00"],
  ["six days on says the weekday", "2026-11-28T08:30:00Z", "Saturday 09:30"],
  ["seven days on says the date", "2026-11-29T09:30:00Z", /^Sunday,? 29 November,?( at)? 10:30$/],
  ["nearly a year on says the year", "2027-11-01T09:30:00Z", /^Monday,? 1 November 2027,?( at)? 11:30$/],
];
for (const [rule, replyBy, text] of dates)
  test(rule, () =>
    assert.match(read({}, "{replyBy}", { replyBy }), text instanceof RegExp ? text : new RegExp(`^${text}$`)),
  );

test("a day ends at the reader's midnight, not at the company's", () => {
  const promise = { replyBy: "2026-11-23T12:00:00Z" };
  const now = Date.parse("2026-11-22T23:30:00Z");
  assert.equal(read({ now }, "{replyBy}", promise), "13:00");
  assert.equal(read({ now, timeZone: "Europe/London" }, "{replyBy}", promise), "Monday 12:00, your time");
});

const calendars = [
  ["fa", "fa-IR", /نوامبر.*۲۰۲۷/],
  ["th", "th-TH", /พฤศจิกายน.*2027/],
  ["ar", "ar-SA", /نوفمبر.*(2027|٢٠٢٧)/],
];
for (const [lang, language, date] of calendars)
  test(`dates in ${language} are Gregorian, as the server's`, () =>
    assert.match(read({ language, lang }, "{replyBy}", { replyBy: "2027-11-15T12:00:00Z" }), date));

const stops = readFileSync(
  new URL("../../functions/sign/src/test/resources/dev/replyby/sign/stops.txt", import.meta.url),
  "utf8",
);
for (const row of stops.trim().split("\n")) {
  const [language, key, beginning] = row.split(" | ");
  test(`${language} ${key} begins as the server's: ${beginning}`, () => {
    const [lang] = language.split("-");
    const two = "2026-11-22T13:00:00Z";
    const instants = { opensAt: two, askBy: two, replyBy: "2026-11-23T08:30:00Z" };
    const text = read({ language, lang, texts: shipped(lang) }, shipped(lang)[key], instants);
    assert.equal(text.slice(0, beginning.length), beginning);
    assert.doesNotMatch(text, /\.\./);
  });
}

test("a time that ends in a stop keeps it, whatever follows", () => {
  const canadian = { language: "en-CA" };
  assert.match(read(canadian), /by Monday 1:00 p\.m\.$/);
  assert.match(read({ ...canadian, timeZone: "Europe/London" }), /Monday 12:00 p\.m\., your time\.$/);
  assert.match(read({ ...canadian, timeZone: "No/Zone" }), /Monday 1:00 p\.m\. \(Amsterdam time\)\.$/);
  const thai = { language: "th", lang: "th" };
  assert.match(read(thai, shipped("th").closed), /: วันจันทร์ 13:00 น\.$/);
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
