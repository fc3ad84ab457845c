// The dot: a button whose name is the sentence, and the sentence over the page once somebody asks for it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { OPENING } from "../sign.js";
import { CLOSED, newStage } from "./scene.js";

const open = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const part = "[part=text]";
const dot = '<reply-by site="acme" form="dot"></reply-by>';
const TODAY = "Closed now. Ask now and hear from us by 13:00.";
const OPEN = "Open now. Ask now and hear from us by 13:05.";

const focused = (page) => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.title);
const box = (page) => page.locator(part).evaluate((text) => text.getBoundingClientRect().toJSON());

test("a dot is a button whose name is the sentence, and keeps the focus when that changes", async (t) => {
  const service = { body: `<button>Before</button>${dot}`, now: OPENING - 3000 };
  const { page, sign, pass } = await open(t, { ...inAmsterdam, service });
  await sign.shows(TODAY);
  assert.equal(await page.getByRole("button", { name: TODAY, exact: true }).count(), 1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), TODAY);
  await pass(3000);
  await sign.shows(OPEN);
  assert.equal(await focused(page), OPEN);
  await page.evaluate(() => document.querySelector("reply-by").removeAttribute("form"));
  await pass(1);
  assert.equal(await page.locator("reply-by button").count(), 0);
  assert.ok(await page.locator(part).isVisible());
});

const ways = {
  "a click": ({ page }) => page.locator("reply-by button").click(),
  "a tap": ({ page }) => page.locator("reply-by button").tap(),
  Enter: ({ page }) => page.keyboard.press("Tab").then(() => page.keyboard.press("Enter")),
  "the space bar": ({ page }) => page.keyboard.press("Tab").then(() => page.keyboard.press("Space")),
};
for (const [way, show] of Object.entries(ways))
  test(`${way} shows a dot's sentence, which moves nothing, and Escape hides it`, async (t) => {
    const service = { body: `<p>A ${dot} <button>B</button></p><p id="after">C</p>` };
    const scene = await open(t, { ...inAmsterdam, hasTouch: true, service });
    const { page, sign } = scene;
    await sign.shows(CLOSED);
    const place = () => page.evaluate(() => [document.querySelector("button").offsetLeft, after.offsetTop]);
    const before = await place();
    assert.equal(await page.locator(part).isVisible(), false);
    await show(scene);
    assert.equal(await page.locator(part).isVisible(), true);
    assert.ok((await box(page)).width > 200);
    assert.deepEqual(await place(), before);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(part).isVisible(), false);
    if (way !== "a tap") assert.equal(await focused(page), CLOSED);
  });

test("a press beside it hides a dot's sentence too", async (t) => {
  const { page, sign } = await open(t, { ...inAmsterdam, service: { body: dot } });
  await sign.shows(CLOSED);
  await page.locator("reply-by button").click();
  await page.mouse.click(5, 400);
  assert.equal(await page.locator(part).isVisible(), false);
});

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const placed = `<style>${/```css\n([^`]*position-area[^`]*)```/.exec(readme)[1]}</style>`;
const corners = ["top:0;left:0", "top:0;right:0", "bottom:0;left:0", "bottom:0;right:0", "top:50%;right:0"];
for (const [where, head] of [
  ["in the middle", ""],
  ["where the README puts it", placed],
])
  for (const corner of corners)
    test(`the sentence of a dot at ${corner} stands ${where}, whole and over everything`, async (t) => {
      const clipped = `<div style="position:absolute;${corner};overflow:hidden;height:2em;contain:content">${dot}</div>`;
      const above = '<div style="position:fixed;inset:0;z-index:9999;pointer-events:none;background:#fffc"></div>';
      const visitor = { ...inAmsterdam, viewport: { width: 320, height: 240 } };
      const { page, sign } = await open(t, { ...visitor, service: { head, body: clipped + above } });
      await sign.shows(CLOSED);
      await page.locator("reply-by button").click();
      const { left, top, right, bottom, width } = await box(page);
      assert.ok(
        left >= 0 && top >= 0 && right <= 320 && bottom <= 240 && width > 150,
        [left, top, right, bottom].join(),
      );
      const hit = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y).localName,
        [(left + right) / 2, (top + bottom) / 2],
      );
      assert.equal(hit, "reply-by");
      if (!head) return;
      const { y, height } = await page.locator("reply-by button").boundingBox();
      const gap = Math.min(Math.abs(top - (y + height)), Math.abs(y - bottom));
      assert.ok(gap <= 8, `${gap} from the dot`);
    });

test("a dot is large enough for a finger", async (t) => {
  const { page, sign } = await open(t, { ...inAmsterdam, service: { body: dot } });
  await sign.shows(CLOSED);
  const { width, height } = await page.locator("reply-by button").boundingBox();
  assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
});

test("a focused dot has the browser's own ring", async (t) => {
  const { page, sign } = await open(t, { ...inAmsterdam, service: { body: dot } });
  await sign.shows(CLOSED);
  const ring = () => page.locator("reply-by button").evaluate((button) => getComputedStyle(button).outlineStyle);
  assert.equal(await ring(), "none");
  await page.keyboard.press("Tab");
  assert.equal(await ring(), "auto");
});

test("the page's own text leaves no gap behind a dot", async (t) => {
  const body = `<p>A <reply-by site="acme" form="dot">We answer e-mail on weekdays from 9 to 17.</reply-by> B</p>`;
  const { sign } = await open(t, { ...inAmsterdam, service: { body } });
  await sign.shows(CLOSED);
  assert.ok((await sign.locator.evaluate((element) => element.getBoundingClientRect().width)) <= 10);
});

test("on paper a dot says its sentence in its line", async (t) => {
  const { page, sign } = await open(t, { ...inAmsterdam, service: { body: `<p>A ${dot} B</p>` } });
  await sign.shows(CLOSED);
  await page.emulateMedia({ media: "print" });
  const { width, top } = await box(page);
  const line = await page.locator("p").evaluate((p) => p.getBoundingClientRect().toJSON());
  assert.ok(width > 200 && top >= line.top - 8 && top < line.bottom, `${width} ${top} ${line.top}`);
});
