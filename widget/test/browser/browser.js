// A real browser for tests of pages that carry the widget; other suites may import this file too.
import { setTimeout } from "node:timers/promises";
import playwright from "playwright-core";
import { chromium } from "./chromium.js";

/** What Chromium itself prints when a page's request fails; the widget may not silence that, nor add to it. */
const NETWORK = /^Failed to load resource|net::ERR_|blocked by CORS policy/;

/**
 * Launches Chromium. `{ timeZone: "none" }` gives a browser that cannot tell its zone.
 *
 * @returns {Promise<{ newVisitor: (options?: object) => Promise<object>, close: () => Promise<void> }>}
 */
export async function launch({ timeZone, ...options } = {}) {
  const { executablePath, env } = await chromium();
  const zone = timeZone === "none" ? { TZ: "No/Zone" } : {};
  const browser = await playwright.chromium.launch({
    executablePath,
    env: { ...process.env, ...env, ...zone },
    ...options,
  });
  return {
    newVisitor: (options) => newVisitor(browser, options),
    close: () => browser.close(),
  };
}

/**
 * A visitor with a zone and a language of their own, and with what went wrong on the page in `errors`. With `clock`
 * (their possibly wrong idea of the time) time stands still until `pass(milliseconds)`. `unanswered()` tells how many of
 * the page's requests are under way.
 */
async function newVisitor(browser, { timezoneId, locale = "en-GB", clock, ...context } = {}) {
  const own = await browser.newContext({ timezoneId, locale, ...context });
  const page = await own.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => NETWORK.test(message.text()) || errors.push(message.text()));
  const unanswered = new Set();
  page.on("request", (request) => unanswered.add(request));
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => unanswered.delete(request));
  if (clock !== undefined) await stop(page, new Date(clock).getTime());
  return {
    page,
    errors,
    pass: (milliseconds) => page.clock.runFor(milliseconds),
    unanswered: () => unanswered.size,
    sign: (selector = "reply-by") => newSign(page.locator(selector)),
    close: () => own.close(),
  };
}

/** Time goes on until it is stopped, on a busy machine for seconds. */
async function stop(page, time) {
  await page.clock.install({ time: time - 60_000 });
  await page.clock.pauseAt(time);
}

/** An element as its reader sees it: the text that is visible, be it the sign's or the page's own. */
function newSign(locator) {
  return {
    locator,
    text: () => locator.evaluate(visibleText),
    promise: () => locator.evaluate(({ promise }) => promise),
    /** The instants in it, as programs read them; the promised one is the last. */
    times: () => locator.locator("time").evaluateAll((times) => times.map(({ dateTime }) => dateTime)),
    /** Waits, at most five seconds, until the visible text is what is expected. */
    async shows(expected) {
      const deadline = Date.now() + 5000;
      let text = await this.text();
      while (text !== expected && Date.now() < deadline) {
        await setTimeout(10);
        text = await this.text();
      }
      if (text !== expected) throw new Error(`the sign shows "${text}", expected "${expected}"`);
    },
  };
}

/** Runs in the page. Line breaks and narrow spaces, which Intl writes before AM and PM, count as spaces. */
function visibleText(element) {
  const slot = element.shadowRoot?.querySelector("slot");
  const { display, visibility } = slot ? getComputedStyle(slot) : {};
  const own = !slot || (display !== "none" && visibility === "visible");
  const source = own ? element : element.shadowRoot.querySelector("[part=text]");
  return source.textContent.replace(/\s+/g, " ").trim();
}
