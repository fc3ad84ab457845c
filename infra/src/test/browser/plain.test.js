// The sign without scripts in a real browser: the badge as an image, the page that renews itself.
// REPLYBY_DEMO names the demo.json of a running demo; the picture goes beside it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { launch } from "../../../../widget/test/browser/browser.js";

const notice = process.env.REPLYBY_DEMO;
const demo = JSON.parse(readFileSync(notice, "utf8"));
const site = `${demo.url}/v1/sites/${demo.site}`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function visit(t, address, visitor) {
  const { page, errors, close } = await browser.newVisitor(visitor);
  t.after(async () => {
    await close();
    assert.deepEqual(errors, []);
  });
  await page.goto(address);
  return page;
}

async function toggle(method, body) {
  const response = await fetch(`${site}/status`, {
    method,
    headers: { Authorization: `Bearer ${demo.staffToken}` },
    body: body && JSON.stringify(body),
  });
  assert.ok(response.ok, await response.text());
}

for (const [colorScheme, query, card] of [
  ["light", "", "rgb(255, 255, 255)"],
  ["dark", "", "rgb(22, 27, 34)"],
  ["dark", "&theme=light", "rgb(255, 255, 255)"],
  ["light", "&theme=dark", "rgb(22, 27, 34)"],
]) {
  test(`a badge${query} for a viewer who prefers ${colorScheme} has its colours and keeps inside its card`, async (t) => {
    const page = await visit(t, `${site}/badge.svg?channel=callback&lang=nl${query}`, { colorScheme });
    const seen = await page.evaluate(() => {
      const box = document.querySelector(".card").getBoundingClientRect();
      return {
        card: getComputedStyle(document.querySelector(".card")).fill,
        inside: [...document.querySelectorAll("text")].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left > box.left && right < box.right && top > box.top && bottom < box.bottom;
        }),
      };
    });
    assert.equal(seen.card, card);
    assert.ok(seen.inside.length >= 3 && seen.inside.every(Boolean), JSON.stringify(seen));
  });
}

/** What is reckoned for a line must be near what it takes, or letters look squeezed. */
for (const lang of ["en", "nl", "pl", "fil"]) {
  test(`a badge in ${lang} squeezes and stretches no letters`, async (t) => {
    const page = await visit(t, `${site}/badge.svg?lang=${lang}`);
    const ratios = await page.evaluate(() =>
      [...document.querySelectorAll("text")].map((text) => {
        const reckoned = Number(text.getAttribute("textLength"));
        text.removeAttribute("textLength");
        return text.getComputedTextLength() / reckoned;
      }),
    );
    for (const ratio of ratios) assert.ok(ratio > 0.85 && ratio < 1.15, ratios.join(" "));
  });
}

test("a badge is an image on any page, and has its picture taken", async (t) => {
  const page = await visit(t, `${site}/hours`, { deviceScaleFactor: 2 });
  const address = `${site}/badge.svg?channel=email&lang=en`;
  await page.setContent(
    `<img src="${address}" alt="When Acme Hosting answers"><br><img src="${address}&theme=dark" alt="">`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 200));
  await page.addStyleTag({ content: "html{background:#fff}body{margin:0;width:min-content}img{margin:8px}" });
  await page.locator("body").screenshot({ path: join(dirname(notice), "badge.png") });
});

test("hostile names and labels are shown as text, on a page and in a badge", async (t) => {
  const hostile = `<img src=x onerror="throw 1">]]></style><script>throw 2</script>&"'`;
  const address = `${demo.url}/v1/sites/hostile`;
  const response = await fetch(address, {
    method: "PUT",
    headers: { Authorization: `Bearer ${demo.operatorToken}` },
    body: JSON.stringify({
      name: hostile,
      timeZone: "Europe/Amsterdam",
      calendars: { always: { weekly: { mon: ["09:00-17:00"] } } },
      channels: { email: { label: { en: hostile }, calendar: "always", target: { open: "PT4H" } } },
    }),
  });
  assert.ok(response.ok, await response.text());
  const page = await visit(t, `${address}/page?lang=en`);
  assert.equal(await page.locator("h1").innerText(), hostile);
  assert.equal(await page.locator("h2").innerText(), hostile);
  await page.goto(`${address}/badge.svg?lang=en`);
  assert.equal(await page.locator("title").textContent(), `${hostile} · ${hostile}`);
  assert.equal(await page.locator("img, script, image").count(), 0);
});

test("a page comes back by itself at the end of a status, without scripts", async (t) => {
  await toggle("PUT", { state: "away", for: "PT8S" });
  const page = await visit(t, `${site}/page?lang=en&channel=email`, { javaScriptEnabled: false });
  const says = page.locator(".says");
  assert.match(await says.innerText(), /^Away until/);
  for (
    const deadline = Date.now() + 20_000;
    !/^(Open|Closed) now/.test(await says.innerText());
    await setTimeout(200)
  ) {
    assert.ok(Date.now() < deadline, await says.innerText());
  }
});

test("a page that nobody renews falls silent after five minutes and links to a new one", async (t) => {
  const page = await visit(t, `${site}/page?lang=en`);
  const seen = () =>
    page.evaluate(() => [...document.querySelectorAll(".says")].map((p) => getComputedStyle(p).visibility));
  const age = (ms) =>
    page.evaluate((currentTime) => {
      for (const animation of document.getAnimations()) animation.currentTime = currentTime;
    }, ms);
  await age(299_000);
  assert.deepEqual(await seen(), ["visible", "visible", "visible"]);
  await age(301_500);
  assert.deepEqual(await seen(), ["hidden", "hidden", "hidden"]);
  await page.locator(".as-of a").click();
  await page.waitForLoadState();
  assert.deepEqual(await seen(), ["visible", "visible", "visible"]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`a page is read on a small ${colorScheme} screen with large letters`, async (t) => {
    const page = await visit(t, `${site}/page?lang=pl`, { colorScheme, viewport: { width: 320, height: 600 } });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it scrolls sideways");
    await page.screenshot({ path: join(dirname(notice), `page-${colorScheme}.png`), fullPage: true });
    const least = await page.evaluate(contrast);
    assert.ok(least >= 4.5, `contrast of ${least}`);
  });
}

/** Runs in the page: the least contrast of any text with the page (WCAG 2.2, 1.4.3). */
function contrast() {
  const luminance = (colour) => {
    const [r, g, b] = colour
      .match(/\d+/g)
      .map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = luminance(getComputedStyle(document.body).backgroundColor);
  const inks = [...document.querySelectorAll("h1, h2, p, a, time")].map((e) => luminance(getComputedStyle(e).color));
  return Math.min(...inks.map((ink) => (Math.max(ink, page) + 0.05) / (Math.min(ink, page) + 0.05)));
}
