// Back and forward: the page as it was left, and the page loaded anew; in the visitor's own time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SUNDAY, sign } from "../sign.js";
import { CLOSED, newStage } from "./scene.js";

// Playwright turns the back/forward cache off.
const openKept = newStage({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
const openAnew = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam", clock: undefined };
const head = `<script>
  var arrivals = [];
  addEventListener("pageshow", ({ persisted }) => arrivals.push(persisted));
</script>`;
const opened = (now) =>
  sign({
    now,
    channels: { email: [{ from: "2026-11-22T09:00:00Z", state: "open", replyBy: "2026-11-22T14:00:00Z" }] },
  });

/** Leaves the page, lets the company open meanwhile, and goes back; what its so many arrivals were. */
async function leaveAndReturn({ page, service }, count) {
  await page.evaluate((url) => location.assign(url), `${service.url}elsewhere`);
  await page.waitForURL(/elsewhere/);
  await page.waitForLoadState();
  service.sign = opened;
  service.now = SUNDAY + 2000;
  // Later, as the page that is left takes with it what it has not answered yet.
  await page.evaluate(() => void setTimeout(() => history.back()));
  // A kept page does not load again.
  await page.waitForURL((url) => url.pathname === "/", { waitUntil: "commit" });
  await page.waitForFunction((n) => globalThis.arrivals?.length >= n, count);
  return page.evaluate(() => globalThis.arrivals);
}

/** The browser in node_modules is Chromium's headless shell, which keeps no page. */
const skip = process.env.CHROMIUM ? false : "needs a whole Chromium: CHROMIUM=/path/to/chromium npm test";

test("a page that the browser kept asks at once when it is shown again", { skip }, async (t) => {
  const scene = await openKept(t, { ...inAmsterdam, service: { head } });
  await scene.sign.shows(CLOSED);
  assert.deepEqual(await leaveAndReturn(scene, 2), [false, true]);
  await scene.sign.shows("Open now. Ask now and hear from us by 15:00.");
  assert.ok(scene.service.requests.length >= 2);
});

test("a page that is loaded anew shows what holds now", async (t) => {
  const scene = await openAnew(t, { ...inAmsterdam, service: { head } });
  await scene.sign.shows(CLOSED);
  assert.deepEqual(await leaveAndReturn(scene, 1), [false]);
  await scene.sign.shows("Open now. Ask now and hear from us by 15:00.");
});
