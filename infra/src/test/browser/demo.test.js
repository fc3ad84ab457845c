// The demo page as visitors see it: the real service, the real widget, a real browser, real time.
// REPLYBY_DEMO names the demo.json of a running demo.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { launch } from "../../../../widget/test/browser/browser.js";

const notice = process.env.REPLYBY_DEMO;
const demo = JSON.parse(readFileSync(notice, "utf8"));

/** The widget asks again every 30 seconds; the rest is for a busy machine. */
const FOLLOWS_WITHIN = 40_000;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function visit(t, visitor) {
  const { page, errors, close } = await browser.newVisitor(visitor);
  t.after(async () => {
    await close();
    assert.deepEqual(errors, []);
  });
  await page.goto(demo.page);
  return page;
}

async function toggle(method, body) {
  const response = await fetch(`${demo.url}/v1/sites/${demo.site}/status`, {
    method,
    headers: { Authorization: `Bearer ${demo.staffToken}` },
    body: body && JSON.stringify(body),
  });
  assert.ok(response.ok, await response.text());
}

const shown = (page, channel) =>
  page
    .locator(`reply-by[channel=${channel}]`)
    .evaluate((sign) => sign.shadowRoot?.querySelector("[part=text]")?.textContent?.replace(/\s+/g, " ") ?? "");

/** What the staff's part of the page says. */
const box = (page) => page.locator("#state").innerText();

async function until(what, patience, holds) {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await setTimeout(50)) {
    if (await holds()) return;
  }
  assert.fail(`not within ${patience} ms: ${what}`);
}

/** What the service promises to a question asked now, by the pieces alone. */
async function promised(channel) {
  const sign = await (await fetch(`${demo.url}/v1/sites/${demo.site}/sign?channel=${channel}`)).json();
  return Date.parse(sign.channels[channel].replyBy);
}

for (const [timezoneId, locale, words] of [
  ["America/New_York", "en-US", /hear from us by .*, your time\.$/],
  ["Asia/Manila", "fil-PH", /sasagot kami .*, sa inyong oras\.$/],
  ["Europe/Warsaw", "pl-PL", /odpowiemy najpóźniej: .*(?<!Państwa czasu)\.$/],
  ["Asia/Jerusalem", "he-IL", /ונשיב לכם לכל המאוחר: .* \(לפי השעון שלכם\)\.$/],
  ["Asia/Tokyo", "ja-JP", /回答いたします：.*（お客様の現地時間）。$/],
  ["Europe/Amsterdam", "nl-NL", /u hoort van ons uiterlijk: .*(?<!uw tijd)\.$/],
  ["Pacific/Kiritimati", "en-NZ", /hear from us by .*, your time\.$/],
  ["Pacific/Niue", "en-NZ", /hear from us by .*, your time\.$/],
]) {
  test(`a visitor in ${timezoneId} reads the promise in their language and at their clock`, async (t) => {
    await toggle("DELETE");
    const page = await visit(t, { timezoneId, locale });
    for (const channel of ["email", "chat", "callback"]) {
      await until(`${channel} shows the promised time in ${locale}`, 10_000, async () => {
        const clock = new Intl.DateTimeFormat(locale, { timeZone: timezoneId, hour: "numeric", minute: "2-digit" });
        const time = clock.format(await promised(channel)).replace(/\s+/g, " ");
        const text = await shown(page, channel);
        return text.includes(time) && words.test(text);
      });
    }
  });
}

for (const [lang, timezoneId, direction, words] of [
  ["ar", "Africa/Cairo", "rtl", /في موعد أقصاه: .*\.$/],
  ["he", "Asia/Jerusalem", "rtl", /ונשיב לכם לכל המאוחר: .* \(לפי השעון שלכם\)\.$/],
  ["de", "Europe/Berlin", "ltr", /antworten wir spätestens: .*\.$/],
]) {
  test(`the site's own script brings code and sign to a page in ${lang} at once`, async (t) => {
    await toggle("DELETE");
    const site = `${demo.url}/v1/sites/${demo.site}`;
    const { page, errors, close } = await browser.newVisitor({ timezoneId, locale: lang });
    t.after(async () => {
      await close();
      assert.deepEqual(errors, []);
    });
    await page.goto(`${site}/hours`);
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const script = `${site}/widget.js?lang=${lang}`;
    await page.setContent(
      `<html lang="${lang}"><script async src="${script}"></script><reply-by channel="email">Write.</reply-by></html>`,
    );
    const text = page.locator("[part=text]");
    await text.waitFor();
    assert.match((await text.textContent()).replace(/\s+/g, " "), words);
    assert.equal(await text.evaluate((text) => getComputedStyle(text).direction), direction);
    assert.ok(Date.parse(await page.locator("reply-by time").last().getAttribute("datetime")) > Date.now());
    assert.deepEqual(asked, [script]);
  });
}

test("a page that is open follows a toggle, and the staff's button undoes it", async (t) => {
  await toggle("DELETE");
  const page = await visit(t, { timezoneId: "Europe/Amsterdam", locale: "en-GB" });
  await until("the sign is there", 5000, async () => /^(Open|Closed) now/.test(await shown(page, "email")));
  await toggle("PUT", { state: "away", for: "PT30M" });
  await until("it says away", FOLLOWS_WITHIN, async () => (await shown(page, "email")).startsWith("Away until"));
  await until("the staff's box says the same", 10_000, async () => /^The team is away/.test(await box(page)));
  await page.getByRole("button", { name: "Back now" }).click();
  await until("it is back", 5000, async () => /^(Open|Closed) now/.test(await shown(page, "email")));
});

test("the staff's box follows who switches from a terminal, and the end of a status", async (t) => {
  await toggle("DELETE");
  const page = await visit(t, { timezoneId: "Europe/Amsterdam", locale: "en-GB" });
  await until("nothing is set", 5000, async () => /^The team has set nothing/.test(await box(page)));
  await toggle("PUT", { state: "open", for: "PT12S" });
  await until("it says open", 10_000, async () => /^The team is open until/.test(await box(page)));
  await until("it is over", 25_000, async () => /^The team has set nothing/.test(await box(page)));
});

test("where the page may not copy, the line is marked instead", async (t) => {
  const page = await visit(t, { timezoneId: "Europe/Amsterdam", locale: "en-GB" });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByText("The same from a terminal").click();
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("button", { name: "Marked" }).waitFor();
  assert.match(await page.evaluate(() => getSelection().toString()), /^curl -X PUT/);
});

test("the sign comes back by itself at the end of a status", async (t) => {
  await toggle("PUT", { state: "away", for: "PT8S" });
  const page = await visit(t, { timezoneId: "Europe/Amsterdam", locale: "en-GB" });
  await until("it says away", 5000, async () => (await shown(page, "email")).startsWith("Away until"));
  await page.route("**/sign?**", (route) => route.abort());
  await until("it is back", 15_000, async () => /^(Open|Closed) now/.test(await shown(page, "email")));
});

test("the page's own text is what is left without scripts", async (t) => {
  const page = await visit(t, { javaScriptEnabled: false });
  assert.match(await page.locator("reply-by[channel=email]").innerText(), /We answer email on working days/);
});
