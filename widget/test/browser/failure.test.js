import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { always, SUNDAY, sign } from "../sign.js";
import { CLOSED, FALLBACK, newStage } from "./scene.js";

const open = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const minutes = (count) => count * 60_000;
const saying = (changes) => ({ body: JSON.stringify(sign(changes)) });

const failures = {
  "an unknown site": { status: 404, body: '{"type":"about:blank"}' },
  "an error that looks like a sign": { status: 500, ...saying({}) },
  "no connection": { cut: true },
  garbage: { body: "<!doctype html><p>Sign in to the airport" },
  "JSON that is no sign": { body: "[]" },
  null: { body: "null" },
  "no now": { body: JSON.stringify({ ...sign(), now: undefined }) },
  "no texts": saying({ texts: undefined }),
  "no channels": saying({ channels: {} }),
  "a state without a text": saying({
    channels: { email: always({ state: "asleep", replyBy: "2026-11-23T12:00:00Z" }) },
  }),
  "a promise that is no instant": saying({ channels: { email: always({ state: "closed", replyBy: "soon" }) } }),
  "pieces that have not begun": saying({ channels: { email: [{ from: "2027-01-01T00:00:00Z", state: "open" }] } }),
  "no offsets": saying({ offsets: undefined }),
  "offsets that have not begun": saying({ offsets: [{ from: "2026-11-23T13:00:00Z", offset: 0 }] }),
  "a sign that has ended": saying({ validUntil: "2026-11-22T09:00:00Z" }),
  "an answer that is six minutes old": { ...saying({}), headers: { Age: "360" } },
};

for (const [what, failure] of Object.entries(failures))
  test(`${what} leaves the page's own text`, async (t) => {
    const { asked, sign, page, pass } = await open(t, {
      ...inAmsterdam,
      service: { failure, headers: failure.headers },
    });
    await page.waitForLoadState("networkidle");
    await pass(2000);
    await asked(1);
    assert.equal(await sign.text(), FALLBACK);
    assert.equal(await sign.promise(), undefined);
  });

test("a service that goes down keeps its sign for five minutes, then the page's own text returns", async (t) => {
  const { service, sign, pass } = await open(t, inAmsterdam);
  await sign.shows(CLOSED);
  service.failure = { status: 503, body: "" };
  await pass(minutes(5) - 1000);
  assert.equal(await sign.text(), CLOSED);
  await pass(1000);
  assert.equal(await sign.text(), FALLBACK);
  service.failure = undefined;
  await pass(31_000);
  await sign.shows(CLOSED);
});

test("nothing is shown from the end of the sign on", async (t) => {
  const service = { sign: (now) => sign({ now, validUntil: "2026-11-22T10:00:02Z" }) };
  const scene = await open(t, { ...inAmsterdam, service });
  await scene.sign.shows(CLOSED);
  await scene.pass(1999);
  assert.equal(await scene.sign.text(), CLOSED);
  await scene.pass(1);
  assert.equal(await scene.sign.text(), FALLBACK);
});

test("an answer of the service that comes late is still taken", async (t) => {
  let send;
  const gate = new Promise((resolve) => {
    send = resolve;
  });
  const { sign, pass } = await open(t, { ...inAmsterdam, service: { gate } });
  await pass(5000);
  assert.equal(await sign.text(), FALLBACK);
  send();
  await sign.shows(CLOSED);
});

test("a question that is never answered is given up after half a minute, and asked anew", async (t) => {
  const { asked, service, sign, pass } = await open(t, { ...inAmsterdam, service: { gate: new Promise(() => {}) } });
  await asked(1);
  await pass(29_000);
  await asked(1);
  assert.equal(service.givenUp, 0);
  await pass(2000);
  await asked(2);
  assert.equal(await sign.text(), FALLBACK);
  for (let i = 0; i < 500 && !service.givenUp; i++) await setTimeout(10);
  assert.equal(service.givenUp, 1);
  service.gate = Promise.resolve();
  await pass(31_000);
  await sign.shows(CLOSED);
});

test("a site that cannot promise says so", async (t) => {
  const service = { now: SUNDAY, sign: (now) => sign({ now, channels: { email: always({ state: "closed" }) } }) };
  const scene = await open(t, { ...inAmsterdam, service });
  await scene.sign.shows("We cannot promise a reply time right now.");
  assert.deepEqual(await scene.sign.promise(), { state: "closed" });
});
