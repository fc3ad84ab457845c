// A site's own script: code and sign in one response.
import assert from "node:assert/strict";
import { test } from "node:test";
import { OPENING, SUNDAY, sign } from "../sign.js";
import { CLOSED, FALLBACK, newStage } from "./scene.js";

const open = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const strict =
  "default-src 'none'; script-src SERVICE; connect-src SERVICE; img-src data:; require-trusted-types-for 'script'";
const own = { script: "/v1/sites/acme/widget.js?lang=en", body: `<reply-by>${FALLBACK}</reply-by>` };

test("one request from tag to sign, without an attribute and under the strictest policy", async (t) => {
  const { service, sign } = await open(t, { ...inAmsterdam, service: { ...own, csp: strict } });
  await sign.shows(CLOSED);
  assert.deepEqual(service.paths, ["/v1/sites/acme/widget.js?lang=en"]);
});

test("it counts on the server's clock and switches at the exact second, with no other request", async (t) => {
  const service = { ...own, now: OPENING - 3000 };
  const scene = await open(t, { ...inAmsterdam, clock: OPENING - 3000, service });
  await scene.sign.shows("Closed now. Ask now and hear from us by 13:00.");
  // Time stands still between the script's receipt and here; a second's reserve for what the browser counted before.
  await scene.pass(1900);
  assert.equal(await scene.sign.text(), "Closed now. Ask now and hear from us by 13:00.");
  await scene.pass(1100);
  assert.equal(await scene.sign.text(), "Open now. Ask now and hear from us by 13:05.");
  assert.equal(scene.service.requests.length, 0);
});

for (const clock of [SUNDAY + 11_000, SUNDAY - 11_000])
  test(`a visitor whose clock is ${(clock - SUNDAY) / 1000} s off asks, for the script might be old`, async (t) => {
    const { asked, sign } = await open(t, { ...inAmsterdam, clock, service: own });
    await sign.shows(CLOSED);
    await asked(1);
  });

for (const [how, link] of Object.entries({ preloaded: '<link rel="preload" as="script" href="API">', late: "" }))
  test(`a ${how} script that runs long after it was made shows nothing old`, async (t) => {
    const path = own.script;
    const service = { ...own, now: OPENING - 3000, script: "/none.js" };
    const scene = await open(t, { ...inAmsterdam, clock: OPENING - 3000, service });
    const src = scene.service.api + path;
    await scene.page.evaluate((html) => document.head.insertAdjacentHTML("beforeend", html), link.replace("API", src));
    if (!link) scene.service.sign = (now) => sign({ now: Math.min(now, OPENING - 3000) });
    else await scene.page.waitForFunction((src) => document.querySelector(`link[href="${src}"]`), src);
    await scene.pass(12_000);
    if (!link) scene.service.gate = new Promise(() => {});
    await scene.page.addScriptTag({ url: src });
    await scene.asked(1);
    if (link) await scene.sign.shows("Open now. Ask now and hear from us by 13:05.");
    else assert.equal(await scene.sign.text(), FALLBACK);
  });

test("it asks for the sign half a minute later, and shows nothing old", async (t) => {
  const { service, sign, asked, pass } = await open(t, { ...inAmsterdam, service: own });
  await sign.shows(CLOSED);
  service.failure = { status: 503, body: "" };
  await pass(31_000);
  await asked(1);
  assert.equal(service.paths.at(-1), "/v1/sites/acme/sign?lang=en");
  await pass(300_000);
  assert.equal(await sign.text(), FALLBACK);
});

test("after a nap what came with the script is not believed", async (t) => {
  const { service, sign, page, pass } = await open(t, { ...inAmsterdam, service: own });
  await sign.shows(CLOSED);
  service.failure = { cut: true };
  await page.clock.setSystemTime(SUNDAY + 3_600_000);
  await pass(1000);
  await sign.shows(FALLBACK);
});

const pages = [
  ["the tag that it was asked with", "zh-TW", "zh-Hant", "zh-TW", 0],
  ["the language that it has, but asked for otherwise", "xx", "nl", "nl", 1],
  ["another variant of its language", "pt-BR", "pt", "pt-PT", 1],
  ["another language", "en", "en", "nl", 1],
];
for (const [what, tag, lang, wanted, requests] of pages)
  test(`a page in ${what} makes ${1 + requests} requests`, async (t) => {
    const body = `<p lang="${wanted}"><reply-by>${FALLBACK}</reply-by></p>`;
    const service = { ...own, lang: tag, body, sign: (now) => sign({ now, lang }) };
    const scene = await open(t, { ...inAmsterdam, service });
    await scene.page.waitForFunction(() => document.querySelector("reply-by").promise);
    await scene.asked(requests);
    if (requests) assert.equal(scene.service.requests[0].search, `?lang=${wanted}`);
  });

test("another site on the page asks for its own", async (t) => {
  const body = '<reply-by id="a">A</reply-by><reply-by id="b" site="globex">B</reply-by>';
  const { service, signs, asked } = await open(t, { ...inAmsterdam, service: { ...own, body } });
  await signs("#a").shows(CLOSED);
  await signs("#b").shows(CLOSED);
  await asked(1);
  assert.equal(service.requests[0].pathname, "/v1/sites/globex/sign");
});

test("behind a prefix it asks behind the prefix", async (t) => {
  const service = { ...own, script: "/desk/v1/sites/acme/widget.js" };
  const scene = await open(t, { ...inAmsterdam, service });
  await scene.sign.shows(CLOSED);
  await scene.pass(31_000);
  await scene.asked(1);
  assert.equal(scene.service.requests[0].pathname, "/desk/v1/sites/acme/sign");
});
