// What a screen reader hears: the status region is polite for a change of meaning, and off for every other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { always, OPENING, sign } from "../sign.js";
import { FALLBACK, newStage } from "./scene.js";

const open = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const MINUTES = 60_000;
const down = { status: 503, body: "" };

const saying = (piece) => (now) => sign({ now, channels: { email: always(piece) } });
const monday = { opensAt: "2026-11-23T08:00:00Z", replyBy: "2026-11-23T12:00:00Z" };
const closed = saying({ state: "closed", ...monday });
const away = (opensAt) => saying({ state: "away", ...monday, opensAt });

/** A page that is read until `first` is shown; gives what happens when the service says something else. */
async function listen(t, first) {
  const scene = await open(t, { ...inAmsterdam, service: { sign: first } });
  await scene.page.locator("reply-by time, reply-by [part~=dot]").first().waitFor();
  const heard = () => scene.page.locator("[role=status]").getAttribute("aria-live");
  assert.equal(await heard(), "off");
  return {
    ...scene,
    heard,
    async follow(next) {
      const before = await scene.sign.text();
      scene.service.sign = next;
      await scene.pass(31_000);
      for (let i = 0; i < 100 && (await scene.sign.text()) === before; i++) await scene.page.waitForTimeout(10);
      return heard();
    },
  };
}

const changes = [
  ["a company that opens", closed, saying({ state: "open", replyBy: "2026-11-22T12:00:00Z" }), "polite"],
  ["a promise that is lost", closed, saying({ state: "closed" }), "polite"],
  ["a promise that is found", saying({ state: "closed" }), closed, "polite"],
  ["an absence that grows longer", away("2026-11-22T12:00:00Z"), away("2026-11-22T13:00:00Z"), "polite"],
  [
    "an open company's promise that moves on",
    saying({ state: "open", replyBy: "2026-11-22T12:00:00Z" }),
    saying({ state: "open", replyBy: "2026-11-22T12:05:00Z" }),
    "off",
  ],
];
for (const [what, first, next, live] of changes)
  test(`${what} is ${live === "off" ? "not " : ""}heard`, async (t) => {
    const { follow } = await listen(t, first);
    assert.equal(await follow(next), live);
  });

test("a sign that is away for a while and comes back the same is not heard, neither way", async (t) => {
  const { service, sign, pass, heard } = await listen(t, closed);
  service.failure = down;
  await pass(5 * MINUTES);
  await sign.shows(FALLBACK);
  assert.equal(await heard(), "off");
  service.failure = undefined;
  await pass(31_000);
  await sign.shows("Closed now. Ask now and hear from us by Monday 13:00.");
  assert.equal(await heard(), "off");
});

test("a sign that comes back with another meaning is heard", async (t) => {
  const { service, sign, pass, heard } = await listen(t, closed);
  service.failure = down;
  await pass(5 * MINUTES);
  await sign.shows(FALLBACK);
  service.failure = undefined;
  service.sign = saying({ state: "open", replyBy: "2026-11-22T12:00:00Z" });
  await pass(31_000);
  await sign.shows("Open now. Ask now and hear from us by 13:00.");
  assert.equal(await heard(), "polite");
});

test("what has been heard is not said again at the next change that is none", async (t) => {
  const { follow } = await listen(t, closed);
  assert.equal(await follow(saying({ state: "open", replyBy: "2026-11-22T12:00:00Z" })), "polite");
  assert.equal(await follow(saying({ state: "open", replyBy: "2026-11-22T12:05:00Z" })), "off");
});

test("the day that turns is not heard", async (t) => {
  const now = Date.parse("2026-11-22T22:59:58Z");
  const { page, sign, pass } = await open(t, { ...inAmsterdam, service: { now } });
  await sign.shows("Closed now. Ask now and hear from us by Monday 13:00.");
  await pass(2000);
  await sign.shows("Closed now. Ask now and hear from us by 13:00.");
  assert.equal(await page.locator("[role=status]").getAttribute("aria-live"), "off");
  assert.ok(now < OPENING);
});
