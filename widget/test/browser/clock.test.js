import assert from "node:assert/strict";
import { test } from "node:test";
import { OPENING, SUNDAY, sign } from "../sign.js";
import { CLOSED, FALLBACK, newStage } from "./scene.js";

const open = newStage();
const HOUR = 3_600_000;
const down = { status: 500, body: "{}" };
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const atTheOpening = { ...inAmsterdam, service: { now: OPENING - 3000 } };
const TODAY = "Closed now. Ask now and hear from us by 13:00.";
const shut = (now) => sign({ now, texts: { closed: "Shut. {replyBy}." } });
const OPEN = "Open now. Ask now and hear from us by 13:05.";

for (const hours of [-7, 5])
  test(`a visitor's clock that is ${hours} hours off changes nothing`, async (t) => {
    const scene = await open(t, { ...atTheOpening, clock: OPENING + hours * HOUR });
    await scene.sign.shows(TODAY);
    await scene.pass(3000);
    await scene.sign.shows(OPEN);
  });

test("the sign switches at the exact second, without the service", async (t) => {
  const { asked, service, sign, pass } = await open(t, atTheOpening);
  await sign.shows(TODAY);
  service.failure = down;
  await pass(2999);
  assert.equal(await sign.text(), TODAY);
  await pass(1);
  assert.equal(await sign.text(), OPEN);
  await asked(1);
});

test("an answer that the browser might keep is asked for anew, as its own cache tells no age", async (t) => {
  const headers = { Date: new Date().toUTCString(), "Cache-Control": "public, max-age=600" };
  const { asked, sign, pass } = await open(t, { ...inAmsterdam, service: { headers } });
  await sign.shows(CLOSED);
  await pass(31_000);
  await asked(2);
});

test("the time an answer has spent in caches counts", async (t) => {
  const service = { now: OPENING - 13_000, headers: { Age: "12" } };
  const scene = await open(t, { ...inAmsterdam, service });
  await scene.sign.shows(TODAY);
  await scene.pass(1000);
  assert.equal(await scene.sign.text(), OPEN);
});

test("a cache that tells its own Date does not set the clock ahead", async (t) => {
  const headers = { Age: "2", Date: new Date(OPENING + 60_000).toUTCString() };
  const service = { now: OPENING - 3000, headers: { ...headers, "Access-Control-Expose-Headers": "Date, Age" } };
  const scene = await open(t, { ...inAmsterdam, service });
  await scene.sign.shows(TODAY);
  await scene.pass(999);
  assert.equal(await scene.sign.text(), TODAY);
  await scene.pass(1);
  assert.equal(await scene.sign.text(), OPEN);
});

test("a slow answer does not turn the clock back", async (t) => {
  const {
    asked,
    service,
    sign: shown,
    page,
    pass,
  } = await open(t, { ...inAmsterdam, service: { now: OPENING - 2000 } });
  await shown.shows(TODAY);
  let send;
  service.gate = new Promise((resolve) => {
    send = resolve;
  });
  service.sign = () => sign({ now: OPENING - 2000 });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await asked(2);
  await pass(2500);
  assert.equal(await shown.text(), OPEN);
  const answered = page.waitForResponse(/sign/);
  send();
  await (await answered).finished();
  await pass(400);
  assert.equal(await shown.text(), OPEN);
});

/** A page whose first answer was made five seconds before the opening, and took half of them to come. */
async function slowly(t) {
  let send;
  const gate = new Promise((resolve) => {
    send = resolve;
  });
  const service = { now: OPENING - 5000, gate, sign: () => sign({ now: OPENING - 5000 }) };
  const scene = await open(t, { ...inAmsterdam, service });
  await scene.asked(1);
  await scene.pass(2500);
  send();
  await scene.sign.shows(TODAY);
  return scene;
}

test("a slow first answer makes the sign late by as long as it took, never early", async (t) => {
  const { sign, pass } = await slowly(t);
  await pass(4999);
  assert.equal(await sign.text(), TODAY);
  await pass(1);
  assert.equal(await sign.text(), OPEN);
});

test("a quick answer after a slow one sets the clock right", async (t) => {
  const { service, sign: shown, page, pass } = await slowly(t);
  await pass(2500);
  assert.equal(await shown.text(), TODAY);
  service.sign = (now) => sign({ now });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await shown.shows(OPEN);
});

test("an edge that is behind does not bring an old sign back", async (t) => {
  const { service, sign: shown, page, pass } = await open(t, inAmsterdam);
  await shown.shows(CLOSED);
  service.sign = shut;
  service.now += 30_000;
  await pass(31_000);
  await shown.shows("Shut. Monday 13:00.");
  service.sign = () => sign();
  const answered = page.waitForResponse(/sign/);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await (await answered).finished();
  await pass(1000);
  assert.equal(await shown.text(), "Shut. Monday 13:00.");
});

test("a day that ends at the visitor's midnight is told anew", async (t) => {
  const scene = await open(t, { ...inAmsterdam, service: { now: Date.parse("2026-11-22T22:59:58Z") } });
  await scene.sign.shows(CLOSED);
  await scene.pass(2000);
  assert.equal(await scene.sign.text(), TODAY);
});

test("an open sign's promise steps every five minutes, unheard", async (t) => {
  const { sign, pass, page } = await open(t, { ...inAmsterdam, service: { now: OPENING + 298_000 } });
  await sign.shows(OPEN);
  await pass(2000);
  assert.equal(await sign.text(), "Open now. Ask now and hear from us by 13:10.");
  assert.equal((await sign.promise()).replyBy, "2026-11-23T12:10:00Z");
  assert.equal(await page.locator("[role=status]").getAttribute("aria-live"), "off");
});

test("a change of state is heard", async (t) => {
  const { sign, pass, page } = await open(t, atTheOpening);
  await sign.shows(TODAY);
  assert.equal(await page.locator("[role=status]").getAttribute("aria-live"), "off");
  await pass(3000);
  assert.equal(await page.locator("[role=status]").getAttribute("aria-live"), "polite");
});

test("a toggle is seen after half a minute", async (t) => {
  const { service, sign: shown, pass } = await open(t, inAmsterdam);
  await shown.shows(CLOSED);
  const piece = { from: "2026-11-22T09:00:00Z", state: "open", replyBy: "2026-11-22T14:00:00Z" };
  service.sign = (now) => sign({ now, channels: { email: [piece] } });
  await pass(31_000);
  await shown.shows("Open now. Ask now and hear from us by 15:00.");
});

for (const type of ["online", "visibilitychange"])
  test(`the sign is asked for again on ${type}`, async (t) => {
    const { service, page, sign } = await open(t, inAmsterdam);
    await sign.shows(CLOSED);
    service.sign = shut;
    await page.evaluate((type) => document.dispatchEvent(new Event(type, { bubbles: true })), type);
    await sign.shows("Shut. Monday 13:00.");
  });

test("a hidden page rests, and shows nothing stale when it is looked at again", async (t) => {
  const { asked, service, page, sign, pass } = await open(t, inAmsterdam);
  const turn = (hidden) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }, hidden);
  await sign.shows(CLOSED);
  await turn(true);
  await pass(10 * 60_000);
  await asked(1);
  service.failure = down;
  await turn(false);
  assert.equal(await sign.text(), FALLBACK);
  service.failure = undefined;
  await pass(31_000);
  await sign.shows(CLOSED);
});

test("after a nap the sign says nothing until it has asked", async (t) => {
  const { service, sign, page, pass } = await open(t, inAmsterdam);
  await sign.shows(CLOSED);
  let reopen;
  service.gate = new Promise((resolve) => {
    reopen = resolve;
  });
  await page.clock.setSystemTime(SUNDAY + HOUR);
  await pass(1000);
  await sign.shows(FALLBACK);
  reopen();
  await sign.shows(CLOSED);
});

test("a visitor who sets the clock back keeps the sign", async (t) => {
  const { service, sign, page, pass } = await open(t, inAmsterdam);
  await sign.shows(CLOSED);
  service.failure = down;
  await page.clock.setSystemTime(SUNDAY - HOUR);
  await pass(2000);
  assert.equal(await sign.text(), CLOSED);
});
