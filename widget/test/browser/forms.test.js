// The three forms: how they look, read and print; axe finds nothing in any.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { always, sign } from "../sign.js";
import { CLOSED, newStage } from "./scene.js";

const open = newStage();
const axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const forms = ["line", "card", "dot"];
const css =
  "<style>:root{color-scheme:light dark}body{font:1rem/1.5 sans-serif;margin:1rem;background:Canvas;color:CanvasText}</style>";
const shown = (form, lang = "en") =>
  `<main lang="${lang}"><h1>Support</h1><reply-by site="acme" form="${form}"></reply-by></main>`;
const part = "[part=text]";

for (const form of forms)
  for (const colorScheme of ["light", "dark"])
    test(`axe finds nothing in the ${form} in ${colorScheme} colours, at rest and focused`, async (t) => {
      const service = { head: css, body: shown(form) };
      const { page, sign } = await open(t, { ...inAmsterdam, colorScheme, service });
      await sign.shows(CLOSED);
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Tab");
      assert.deepEqual(await violations(page), []);
    });

/** What axe finds; it waits by timers, which stand still here. */
async function violations(page) {
  await page.evaluate(() => {
    globalThis.found = undefined;
    globalThis.axe.run().then(({ violations }) => {
      globalThis.found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    });
  });
  for (let i = 0; i < 50 && !(await page.evaluate(() => globalThis.found)); i++) await page.clock.runFor(100);
  return page.evaluate(() => globalThis.found);
}

const calls =
  (...lastCalls) =>
  (now) => {
    const told = sign({ now });
    told.channels.email.lastCalls = lastCalls.map(([askBy, replyBy]) => ({ askBy, replyBy }));
    return told;
  };
const opened = "Open now. Ask now and hear from us by 15:05.";
const last = ["2026-11-23T11:00:00Z", "2026-11-23T16:00:00Z"];

test("a card tells the last call from an hour before it until it has passed; other forms do not", async (t) => {
  const now = Date.parse("2026-11-23T10:00:00Z") - 1000;
  const body = `${shown("card")}<reply-by id="line" site="acme"></reply-by>`;
  const { signs, pass } = await open(t, { ...inAmsterdam, service: { body, now, sign: calls(last) } });
  const card = signs("[form=card]");
  await card.shows("Open now. Ask now and hear from us by 15:00.");
  await pass(1000);
  assert.equal(await card.text(), `${opened} Ask by 12:00 to hear from us by 17:00.`);
  assert.equal(await signs("#line").text(), opened);
  await pass(3_599_000);
  assert.match(await card.text(), /Ask by 12:00/);
  // After an hour of answers that lag in this scene, its clock lags by a part of a second.
  await pass(2000);
  assert.doesNotMatch(await card.text(), /Ask by/);
});

test("every form keeps the place it will need", async (t) => {
  for (const form of forms) {
    const body = `<p>Before</p><reply-by site="acme" form="${form}">${CLOSED}</reply-by><p id="after">After</p>`;
    const observe = "new PerformanceObserver((list) => list.getEntries().forEach((e) => (shift += e.value)))";
    const head = `<script>var shift = 0; ${observe}.observe({ type: "layout-shift", buffered: true })</script>`;
    const { sign, page } = await open(t, { ...inAmsterdam, service: { head, body } });
    await sign.shows(CLOSED);
    assert.ok((await page.evaluate(() => globalThis.shift)) < 0.01, form);
  }
});

for (const form of ["line", "card"])
  test(`on a phone a ${form} keeps its place by the README's rules`, async (t) => {
    const rules = /```css\n([^`]*@media[^`]*)```/.exec(readme)[1];
    const body = `<reply-by site="acme" form="${form}">We answer e-mail on weekdays from 9 to 17.</reply-by><p>After</p>`;
    const observe = "new PerformanceObserver((list) => list.getEntries().forEach((e) => (shift += e.value)))";
    const head = `<style>${rules}</style>${css}<script>var shift = 0; ${observe}.observe({ type: "layout-shift", buffered: true })</script>`;
    const visitor = { timezoneId: "America/New_York", locale: "en-US", viewport: { width: 360, height: 640 } };
    let send;
    const gate = new Promise((resolve) => {
      send = resolve;
    });
    const { sign, page, asked } = await open(t, { ...visitor, service: { head, body, gate } });
    await asked(1);
    await page.screenshot();
    send();
    await sign.shows("Closed now. Ask now and hear from us by Monday 7:00 AM, your time.");
    await page.screenshot();
    assert.ok((await page.evaluate(() => globalThis.shift)) < 0.01);
  });

test("at 200 % on a phone no form is wider than its page", async (t) => {
  for (const form of forms) {
    const viewport = { width: 160, height: 320 };
    const { sign, page } = await open(t, { ...inAmsterdam, viewport, service: { body: shown(form) } });
    await sign.shows(CLOSED);
    await page.keyboard.press("Tab");
    const [scroll, client] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.ok(scroll <= client, `${form}: ${scroll} > ${client}`);
  }
});

for (const form of forms)
  test(`on paper a ${form} says its sentence, once and in black`, async (t) => {
    const body = `<p>A</p><reply-by site="acme" form="${form}">We answer e-mail.</reply-by><p>B</p>`;
    const { page, sign } = await open(t, { ...inAmsterdam, colorScheme: "dark", service: { head: css, body } });
    await sign.shows(CLOSED);
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    const [a, text, b] = await Promise.all(
      ["p >> nth=0", part, "p >> nth=1"].map((at) => page.locator(at).boundingBox()),
    );
    assert.ok(text.width > 200 && text.y >= a.y + a.height && text.y + text.height <= b.y);
    assert.equal(await sign.text(), CLOSED);
    assert.equal(await page.locator(part).evaluate((text) => getComputedStyle(text).color), "rgb(0, 0, 0)");
    assert.equal(await page.locator(part).evaluate((text) => getComputedStyle(text).borderTopWidth), "0px");
  });

for (const form of forms)
  test(`nothing of a ${form} moves, whoever reads it`, async (t) => {
    const { page, sign } = await open(t, { ...inAmsterdam, service: { body: shown(form) } });
    await sign.shows(CLOSED);
    const moving = await page
      .locator("reply-by")
      .evaluate((element) =>
        [element, ...element.shadowRoot.querySelectorAll("*")]
          .map((part) => getComputedStyle(part))
          .filter((style) => style.animationName !== "none" || style.transitionDuration !== "0s"),
      );
    assert.equal(moving.length, 0);
  });

test("the page's font, colour and hidden attribute count", async (t) => {
  const body = `<div style="font: 20px serif; color: rgb(1, 2, 3)">${shown("card")}</div>`;
  const { page, sign } = await open(t, { ...inAmsterdam, service: { body } });
  await sign.shows(CLOSED);
  const style = await page.locator(part).evaluate((text) => {
    const { fontSize, fontFamily, color } = getComputedStyle(text);
    return [fontSize, fontFamily, color];
  });
  assert.deepEqual(style, ["20px", "serif", "rgb(1, 2, 3)"]);
  await sign.locator.evaluate((element) => {
    element.hidden = true;
  });
  assert.equal(await sign.locator.isVisible(), false);
});

for (const state of ["open", "closed", "away"])
  test(`the dot of an ${state} sign stands out from white and from black`, async (t) => {
    const piece = { from: "2026-11-01T00:00:00Z", state, opensAt: "2026-11-23T08:00:00Z" };
    const email = [{ ...piece, replyBy: "2026-11-23T12:00:00Z" }];
    const { page, sign: shown } = await open(t, {
      ...inAmsterdam,
      service: { sign: (now) => sign({ now, channels: { email } }) },
    });
    await page.locator("[part~=dot]").waitFor();
    const colour = await page.locator("[part~=dot]").evaluate((dot) => getComputedStyle(dot).borderTopColor);
    const luminance = relativeLuminance(colour.match(/\d+/g).map(Number));
    assert.ok(1.05 / (luminance + 0.05) >= 3, `${colour} on white`);
    assert.ok((luminance + 0.05) / 0.05 >= 3, `${colour} on black`);
    assert.notEqual(await shown.text(), "");
  });

/** https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function relativeLuminance(rgb) {
  const linear = rgb.map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

const states = ["open", "closed", "away"];
const oneColour =
  "<style>reply-by{--reply-by-open:#000;--reply-by-closed:#000;--reply-by-away:#000;font-size:40px}</style>";
for (const form of forms)
  for (const forcedColors of ["none", "active"])
    test(`each state of a ${form} has a shape of its own, forced colours ${forcedColors}`, async (t) => {
      const shapes = new Set();
      for (const state of states) {
        const email = always({ state, opensAt: "2026-11-23T08:00:00Z", replyBy: "2026-11-23T12:00:00Z" });
        const service = { head: oneColour, body: shown(form), sign: (now) => sign({ now, channels: { email } }) };
        const { page } = await open(t, { ...inAmsterdam, forcedColors, service });
        await page.locator("[part~=dot]").waitFor();
        shapes.add((await page.locator("[part~=dot]").screenshot()).toString("base64"));
      }
      assert.equal(shapes.size, states.length);
    });
