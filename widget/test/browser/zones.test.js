import assert from "node:assert/strict";
import { test } from "node:test";
import { always, sign } from "../sign.js";
import { CLOSED, newStage } from "./scene.js";

const open = newStage();
const openWithoutZone = newStage({ timeZone: "none" });

const readers = [
  ["America/New_York", "en-US", "Closed now. Ask now and hear from us by Monday 7:00 AM, your time."],
  ["Asia/Manila", "en-PH", "Closed now. Ask now and hear from us by Monday 8:00 PM, your time."],
  ["Pacific/Kiritimati", "en-NZ", "Closed now. Ask now and hear from us by Tuesday 2:00 am, your time."],
  ["Pacific/Niue", "en-NZ", "Closed now. Ask now and hear from us by Monday 1:00 am, your time."],
  ["Europe/Warsaw", "en-GB", CLOSED],
  ["Europe/Warsaw", "pl-PL", "Closed now. Ask now and hear from us by Monday 1:00 PM."],
];

for (const [timezoneId, locale, text] of readers)
  test(`a visitor in ${timezoneId} with ${locale} reads "${text}"`, async (t) => {
    const { sign } = await open(t, { timezoneId, locale });
    await sign.shows(text);
    assert.deepEqual(await sign.times(), ["2026-11-23T12:00:00Z"]);
  });

test("a visitor whose browser has no zone reads the company's time with its city", async (t) => {
  const { sign, page } = await openWithoutZone(t);
  await sign.shows("Closed now. Ask now and hear from us by Monday 13:00 (Amsterdam time).");
  assert.match(
    await page.evaluate(() => String(Intl.DateTimeFormat().resolvedOptions().timeZone)),
    /Unknown|undefined/,
  );
});

test("an absence says its end and the promise, both in the visitor's time", async (t) => {
  const away = always({ state: "away", opensAt: "2026-11-22T13:00:00Z", replyBy: "2026-11-22T17:00:00Z" });
  const service = { sign: (now) => sign({ now, channels: { email: away } }) };
  const scene = await open(t, { service, timezoneId: "Asia/Manila" });
  await scene.sign.shows("Away until 21:00, your time. Ask now and hear from us by Monday 01:00, your time.");
  assert.deepEqual(await scene.sign.times(), ["2026-11-22T13:00:00Z", "2026-11-22T17:00:00Z"]);
});

test("the sign is in the language of the service, whatever the browser's", async (t) => {
  const texts = { closed: "Gesloten. Antwoord uiterlijk {replyBy}." };
  const service = { sign: (now) => sign({ now, lang: "nl", texts }) };
  const scene = await open(t, { service, timezoneId: "Europe/Amsterdam", locale: "en-US" });
  await scene.sign.shows("Gesloten. Antwoord uiterlijk maandag 13:00.");
  assert.equal(await scene.sign.locator.locator("[role=status] [lang]").getAttribute("lang"), "nl");
});

test("a browser that names its language in the C locale's way is read all the same", async (t) => {
  const scene = await open(t, { timezoneId: "Europe/Amsterdam" });
  await scene.page.addInitScript(() => Object.defineProperty(navigator, "language", { value: "en-US@posix" }));
  await scene.page.reload();
  await scene.sign.shows("Closed now. Ask now and hear from us by Monday 1:00 PM.");
});
