import assert from "node:assert/strict";
import { test } from "node:test";
import { sentence } from "../src/sentence.js";
import { SUNDAY, sign, texts } from "./sign.js";

const closed = { state: "closed", replyBy: "2026-11-23T12:00:00Z", opensAt: "2026-11-23T08:00:00Z" };

function read({ promise = closed, language = "en-GB", timeZone = "Europe/Amsterdam", ...changes } = {}) {
  const parts = sentence(sign(changes), promise, SUNDAY, { language, timeZone });
  return parts.map((part) => part.textContent ?? part).join("");
}

test("a promise is told in the visitor's time, and said to be so only if their clock differs", () => {
  assert.equal(read(), "Closed now. Ask now and hear from us by Monday 13:00.");
  assert.equal(read({ timeZone: "Europe/Paris" }), "Closed now. Ask now and hear from us by Monday 13:00.");
  assert.equal(read({ timeZone: "Europe/London" }), "Closed now. Ask now and hear from us by Monday 12:00, your time.");
});

test("the clocks are compared at the promise, not now", () => {
  const promise = { state: "closed", replyBy: "2026-10-25T12:00:00Z" };
  const lagos = sentence(sign(), promise, Date.parse("2026-10-24T12:00:00Z"), {
    language: "en",
    timeZone: "Africa/Lagos",
  });
  assert.ok(!lagos.includes(", your time"), "Lagos keeps Amsterdam's time in winter");
});

test("without a zone the company's city is named", () => {
  const company = sign({ timeZone: "America/Argentina/Buenos_Aires" });
  const parts = sentence(company, closed, SUNDAY, { language: "en-GB" });
  assert.equal(parts.slice(-4).join(""), " (Buenos Aires time).");
});

test("an absence without an opening is told as closed", () => {
  const promise = { state: "away", replyBy: closed.replyBy };
  assert.equal(read({ promise }), read());
});

test("no promise is an answer of its own", () => {
  assert.equal(read({ promise: { state: "away", opensAt: closed.opensAt } }), texts.none);
});

test("the visitor's own habits count only for their own language", () => {
  const nl = { lang: "nl", texts: { closed: "Antwoord uiterlijk {time}." } };
  assert.equal(read({ ...nl, language: "en-US" }), "Antwoord uiterlijk maandag 13:00.");
  assert.equal(read({ ...nl, language: "nl-BE" }), "Antwoord uiterlijk maandag 13:00.");
  assert.match(read({ language: "en-US" }), /Monday 1:00\sPM\.$/);
});

test("the promised time stands apart with its instant", () => {
  const parts = sentence(sign(), closed, SUNDAY, { language: "en-GB", timeZone: "Europe/Amsterdam" });
  assert.deepEqual(
    parts.find((part) => part.dateTime),
    { textContent: "Monday 13:00", dateTime: "2026-11-23T12:00:00Z" },
  );
});

test("a text that asks for what the sign does not tell is refused", () => {
  assert.throws(() =>
    read({ texts: { closed: "Back {soon}." }, promise: { state: "closed", replyBy: closed.replyBy } }),
  );
  assert.throws(() => read({ texts: {} }));
});
