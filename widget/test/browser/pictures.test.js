// Each form has its picture taken, and all of them on the demo's page.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { always, sign } from "../sign.js";
import { picture } from "./picture.js";
import { newStage } from "./scene.js";

const open = newStage();
const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const [readme, front] = await Promise.all(["README.md", "../README.md"].map(read));
const [html, css] = await Promise.all(
  ["html", "css"].map((type) => read(`../infra/src/main/resources/dev/replyby/local/demo.${type}`)),
);
const OPEN = "Open now. Ask now and hear from us by 15:15.";

/** The rule by which the README ties a dot's sentence to it. */
const tied = /```css\n([^`]*position-area[^`]*)```/.exec(readme)[1];
const look =
  "<style>:root{color-scheme:light dark}" +
  `body{font:1rem/1.5 sans-serif;margin:.75rem;width:25rem;background:Canvas;color:CanvasText}${tied}</style>`;

function withLastCall(now) {
  const told = sign({ now });
  told.channels.email.lastCalls = [{ askBy: "2026-11-23T11:00:00Z", replyBy: "2026-11-23T16:00:00Z" }];
  return told;
}

const forms = [
  ["line", "light", 48, OPEN],
  ["card", "dark", 110, `${OPEN} Ask by 12:00 to hear from us by 17:00.`],
  ["dot", "light", 118, OPEN],
];
for (const [form, colorScheme, height, text] of forms)
  test(`the ${form} has its picture taken, in ${colorScheme} colours`, async (t) => {
    const body = `<main>${form === "dot" ? "Support " : ""}<reply-by site="acme" form="${form}"></reply-by></main>`;
    const service = { head: look, body, now: Date.parse("2026-11-23T10:10:00Z"), sign: withLastCall };
    const viewport = { width: 424, height };
    const visitor = { timezoneId: "Europe/Amsterdam", colorScheme, viewport, deviceScaleFactor: 2 };
    const { page, sign: shown } = await open(t, { ...visitor, service });
    await shown.shows(text);
    if (form === "dot") await page.getByRole("button").click();
    assert.ok(await page.locator("[part=text]").isVisible());
    await picture(page, `pictures/${form}-${colorScheme}.png`, await page.screenshot());
  });

test("the demo's page has its picture taken, with a sign in each state", async (t) => {
  const channels = {
    email: always({ state: "closed", replyBy: "2026-11-24T12:00:00Z" }),
    chat: always({ state: "open", replyBy: "2026-11-23T17:45:00Z" }),
    callback: always({ state: "away", opensAt: "2026-11-23T18:30:00Z", replyBy: "2026-11-23T22:30:00Z" }),
  };
  const service = {
    head: `<style>${css}</style>`,
    body: /<ul.*<\/ul>/s.exec(html)[0],
    now: Date.parse("2026-11-23T17:40:00Z"),
    sign: (now) => sign({ now, channels }),
  };
  const visitor = { timezoneId: "America/New_York", locale: "en-US", deviceScaleFactor: 2 };
  const { page, signs } = await open(t, { ...visitor, service });
  const yours = "your time. Ask now and hear from us by 5:30 PM, your time.";
  await signs("[channel=email]").shows("Closed now. Ask now and hear from us by Tuesday 7:00 AM, your time.");
  await signs("[channel=chat]").shows("Open now. Ask now and hear from us by 12:45 PM, your time.");
  await signs("[channel=callback]").shows(`Away until 1:30 PM, ${yours}`);
  await picture(page, "sign.png", await page.locator("ul").screenshot());
});

test("every picture that there is stands in a README, and the other way round", async () => {
  assert.ok(front.includes("(widget/sign.png)"));
  const folder = new URL("../../pictures/", import.meta.url);
  const named = [...readme.matchAll(/\(pictures\/([\w-]+\.png)\)/g)].map(([, name]) => name);
  assert.deepEqual((await readdir(folder)).sort(), named.sort());
});
