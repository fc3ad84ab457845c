// A receipt without scripts in a real browser: read, rated by its form, in both directions of writing.
// REPLYBY_DEMO names the demo.json of a running demo; the pictures go beside it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "../../../../widget/test/browser/browser.js";

const notice = process.env.REPLYBY_DEMO;
const demo = JSON.parse(readFileSync(notice, "utf8"));
const promises = `${demo.url}/v1/sites/${demo.site}/promises`;

let browser;
let questions = 0;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function report(path, body) {
  const response = await fetch(promises + path, {
    method: "POST",
    headers: { Authorization: `Bearer ${demo.staffToken}` },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, await response.clone().text());
  return response.json();
}

/** A new promise for a customer with that language. */
function ask(language) {
  const question = `browser-${Date.now()}-${++questions}`;
  return report("", { question, channel: "email", language, timeZone: "Asia/Manila" });
}

async function visit(t, receipt, visitor) {
  const { page, errors, close } = await browser.newVisitor(visitor);
  t.after(async () => {
    await close();
    assert.deepEqual(errors, []);
  });
  await page.goto(`${demo.url}/v1/receipts/${receipt}`);
  return page;
}

test("a customer reads a receipt and rates it, without scripts", async (t) => {
  const { id, receipt } = await ask("en");
  const newReplyBy = new Date(Date.now() + 30 * 864e5).toISOString();
  await report(`/${id}/delay`, { newReplyBy, reason: "We wait for a part." });
  const page = await visit(t, receipt, { javaScriptEnabled: false });
  const says = () => page.locator("section").innerText();
  assert.match(await says(), /Reply promised by: .*\(Manila time\).*It takes longer.*We wait for a part\./s);
  assert.equal(await page.locator("form").count(), 0);
  await page.screenshot({ path: join(dirname(notice), "receipt-open.png") });
  await report(`/${id}/reply`, {});
  await page.reload();
  assert.match(await says(), /Our reply: /);
  assert.doesNotMatch(await says(), /It takes longer/);
  await page.screenshot({ path: join(dirname(notice), "receipt.png") });
  await page.locator("button", { hasText: "4" }).click();
  await page.waitForURL(`**/v1/receipts/${receipt}`);
  assert.match(await says(), /Thank you for your rating\./);
  assert.equal(await page.locator("form").count(), 0);
});

for (const colorScheme of ["light", "dark"]) {
  test(`a receipt from right to left fits a small ${colorScheme} screen with large letters`, async (t) => {
    const { id, receipt } = await ask("ar");
    await report(`/${id}/reply`, {});
    const page = await visit(t, receipt, { colorScheme, viewport: { width: 320, height: 600 } });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "rtl");
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it scrolls sideways");
    await page.screenshot({ path: join(dirname(notice), `receipt-${colorScheme}.png`), fullPage: true });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button")].filter((b) => {
        const { width, height } = b.getBoundingClientRect();
        return width < 24 || height < 24;
      }),
    );
    assert.deepEqual(small, []);
  });
}

test("a receipt that nobody renews falls silent after five minutes", async (t) => {
  const { receipt } = await ask("en");
  const page = await visit(t, receipt);
  const seen = () =>
    page.evaluate(() => [...document.querySelectorAll("section p")].map((p) => getComputedStyle(p).visibility));
  assert.deepEqual(await seen(), ["visible", "visible", "visible"]);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.currentTime = 301_500;
  });
  assert.deepEqual(await seen(), ["hidden", "hidden", "hidden"]);
});
