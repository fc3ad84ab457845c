import assert from "node:assert/strict";
import { test } from "node:test";
import { always, OPENING, sign } from "../sign.js";
import { CLOSED, FALLBACK, newStage } from "./scene.js";

const open = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const strict =
  "default-src 'none'; script-src SERVICE; connect-src SERVICE; img-src data:; require-trusted-types-for 'script'";
const chat = always({ state: "open", replyBy: "2026-11-22T10:05:00Z" });
const email = always({ state: "closed", replyBy: "2026-11-23T12:00:00Z" });
const both = (now) => sign({ now, channels: { email, chat } });

test("the strictest page shows the sign, its dot and its layout", async (t) => {
  const { sign, page } = await open(t, { ...inAmsterdam, service: { csp: strict } });
  await sign.shows(CLOSED);
  const dot = await page.locator("[part~=dot]").evaluate((dot) => getComputedStyle(dot).borderTopColor);
  assert.equal(dot, "rgb(128, 128, 128)");
  assert.equal(await sign.locator.evaluate((element) => getComputedStyle(element).display), "block");
});

test("hostile texts are shown as text", async (t) => {
  const hostile = '<img src=x onerror="throw 1"><script>throw 2</script>$& {replyBy}';
  const service = { csp: strict, sign: (now) => sign({ now, texts: { closed: hostile } }) };
  const { sign: shown } = await open(t, { ...inAmsterdam, service });
  await shown.shows(hostile.replace("{replyBy}", "Monday 13:00"));
  assert.equal(await shown.locator.locator("img, script").count(), 0);
});

test("whatever the page's attributes hold, it is one site and one language that is asked for", async (t) => {
  const body = '<p lang="en&amp;at=2030-01-01T00:00:00Z#"><reply-by site="../x?y#$&amp;">E</reply-by></p>';
  const { asked, service } = await open(t, { ...inAmsterdam, service: { body } });
  await asked(1);
  const [{ pathname, search }] = service.requests;
  assert.equal(pathname, "/v1/sites/..%2Fx%3Fy%23%24%26/sign");
  assert.equal(search, "?lang=en%26at%3D2030-01-01T00%3A00%3A00Z%23");
});

test("it asks for its code and for its sign, and leaves nothing with the visitor", async (t) => {
  const script = "/widget.0123456789abcdef.js";
  const headers = { "Set-Cookie": "visitor=1; SameSite=None" };
  const { service, sign, page, pass } = await open(t, { ...inAmsterdam, service: { script, headers } });
  await sign.shows(CLOSED);
  assert.deepEqual(service.paths, [script, "/v1/sites/acme/sign?lang=en"]);
  await pass(31_000);
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual([...kept, (await page.context().cookies()).length], ["", 0, 0, 0, 0]);
});

test("the page does not shift when the sign comes and goes", async (t) => {
  const body = `<p>Before</p><reply-by site="acme">${FALLBACK}</reply-by><p id="after">After</p>`;
  const observe = "new PerformanceObserver((list) => list.getEntries().forEach((e) => (shift += e.value)))";
  const head = `<script>var shift = 0; ${observe}.observe({ type: "layout-shift", buffered: true })</script>`;
  const { service, sign, page, pass } = await open(t, { ...inAmsterdam, service: { head, body } });
  const top = () => page.locator("#after").evaluate((after) => after.offsetTop);
  await sign.shows(CLOSED);
  const withSign = await top();
  service.failure = { cut: true };
  await pass(300_000);
  await sign.shows(FALLBACK);
  assert.equal(await top(), withSign);
  assert.ok((await page.evaluate(() => globalThis.shift)) < 0.01);
});

test("the longer of the page's own text and the sign keeps the height", async (t) => {
  let send;
  const gate = new Promise((resolve) => {
    send = resolve;
  });
  const body = '<reply-by site="acme">Write to us.<br>We answer on working days,<br>from 9 to 17.</reply-by>';
  const { asked, sign, page } = await open(t, { ...inAmsterdam, service: { body, gate } });
  const height = () => sign.locator.evaluate((element) => element.getBoundingClientRect().height);
  await asked(1);
  await page.waitForFunction(() => document.querySelector("reply-by").shadowRoot);
  const before = await height();
  send();
  await sign.shows(CLOSED);
  assert.equal(await height(), before);
});

test("an empty element reserves its line", async (t) => {
  const body = '<reply-by site="acme"></reply-by>';
  const { sign, pass, page, service } = await open(t, { ...inAmsterdam, service: { body, failure: { cut: true } } });
  const height = () => sign.locator.evaluate((element) => element.getBoundingClientRect().height);
  await page.waitForLoadState("networkidle");
  const reserved = await height();
  service.failure = undefined;
  await pass(31_000);
  await sign.shows(CLOSED);
  assert.equal(await height(), reserved);
});

test("elements of one site share a request and show their own channels", async (t) => {
  const body = `<reply-by site="acme" channel="email">E</reply-by><reply-by site="acme" channel="chat">C</reply-by>`;
  const { asked, service, signs, pass } = await open(t, { ...inAmsterdam, service: { body, sign: both } });
  await signs("[channel=email]").shows(CLOSED);
  await signs("[channel=chat]").shows("Open now. Ask now and hear from us by 11:05.");
  assert.deepEqual(
    service.requests.map(({ pathname, search }) => pathname + search),
    ["/v1/sites/acme/sign?lang=en"],
  );
  await pass(31_000);
  await asked(2);
});

test("an element asks in the language around it", async (t) => {
  const body = '<p lang="nl"><reply-by site="globex" channel="email">E</reply-by>';
  const { service, page, sign } = await open(t, { ...inAmsterdam, service: { body: "" } });
  await page.evaluate((body) => document.body.insertAdjacentHTML("beforeend", body), body);
  await sign.shows("Closed now. Ask now and hear from us by Monday 13:00.");
  assert.equal(service.requests[0].pathname + service.requests[0].search, "/v1/sites/globex/sign?lang=nl");
});

test("without a channel the first of the sign is shown", async (t) => {
  const { sign } = await open(t, {
    ...inAmsterdam,
    service: { body: '<reply-by site="acme"></reply-by>', sign: both },
  });
  await sign.shows(CLOSED);
});

test("another site, channel or base asks anew and shows nothing stale", async (t) => {
  const { service, sign, page } = await open(t, { ...inAmsterdam, service: { sign: both } });
  await sign.shows(CLOSED);
  await page.evaluate(() => document.querySelector("reply-by").setAttribute("channel", "chat"));
  await sign.shows("Open now. Ask now and hear from us by 11:05.");
  service.failure = { status: 404, body: "{}" };
  await page.evaluate(() => document.querySelector("reply-by").setAttribute("site", "other"));
  await sign.shows(FALLBACK);
  service.failure = undefined;
  await page.evaluate(
    (base) => document.querySelector("reply-by").setAttribute("base", base),
    `${service.api}/prefix/`,
  );
  await sign.shows("Open now. Ask now and hear from us by 11:05.");
  assert.equal(service.requests.at(-1).pathname, "/prefix/v1/sites/other/sign");
});

test("changes are told by an event and a property", async (t) => {
  const head = "<script>var heard = []; addEventListener('replyby:change', (e) => heard.push(e.detail))</script>";
  const service = { head, now: OPENING - 1000 };
  const { sign, page, pass } = await open(t, { ...inAmsterdam, service });
  await sign.shows("Closed now. Ask now and hear from us by 13:00.");
  await pass(3000);
  const closed = { state: "closed", opensAt: "2026-11-23T08:00:00Z", replyBy: "2026-11-23T12:00:00Z" };
  const opened = { state: "open", closesAt: "2026-11-23T11:30:00Z", replyBy: "2026-11-23T12:05:00Z" };
  assert.deepEqual(await page.evaluate(() => globalThis.heard), [closed, opened]);
  assert.deepEqual(await sign.promise(), opened);
});

test("the event is heard outside of the shadow tree that the element is in", async (t) => {
  const head = "<script>var heard = []; addEventListener('replyby:change', (e) => heard.push(e.detail.state))</script>";
  const body = '<div><template shadowrootmode="open"><reply-by site="acme"></reply-by></template></div>';
  const { sign, page } = await open(t, { ...inAmsterdam, service: { head, body } });
  await sign.shows(CLOSED);
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ["closed"]);
});

test("nothing on the page changes when nothing has changed", async (t) => {
  const { asked, sign, page, pass } = await open(t, inAmsterdam);
  await sign.shows(CLOSED);
  await page.evaluate(() => {
    globalThis.mutations = 0;
    const observer = new MutationObserver((records) => (globalThis.mutations += records.length));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.querySelector("reply-by").shadowRoot, all);
    observer.observe(document.body, all);
  });
  await pass(65_000);
  await asked(3);
  assert.equal(await page.evaluate(() => globalThis.mutations), 0);
});

test("the script loaded twice is harmless", async (t) => {
  const { asked, service, sign, page } = await open(t, inAmsterdam);
  await page.addScriptTag({ url: `${service.api}/widget.js?again` });
  await sign.shows(CLOSED);
  await asked(1);
});

test("a removed element asks no more, a moved one keeps its sign", async (t) => {
  const { asked, sign, page, pass } = await open(t, inAmsterdam);
  await sign.shows(CLOSED);
  await page.evaluate(() => document.body.append(document.createElement("main")));
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("reply-by")));
  assert.equal(await sign.text(), CLOSED);
  await page.evaluate(() => document.querySelector("reply-by").remove());
  await pass(120_000);
  await asked(1);
});

test("forced colours keep the dot visible", async (t) => {
  const { page, sign } = await open(t, { ...inAmsterdam, forcedColors: "active" });
  await sign.shows(CLOSED);
  const dot = page.locator("[part~=dot]");
  const seen = await dot.screenshot();
  await dot.evaluate((dot) => dot.style.setProperty("opacity", "0"));
  assert.notDeepEqual(seen, await dot.screenshot());
});

test("the work for many elements grows as they do", async (t) => {
  const counted = [];
  for (const count of [5, 20]) {
    const head =
      "<script>var made = 0; Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, { apply: (f, _, a) => (made++, f(...a)) })</script>";
    const body = `<reply-by site="acme" channel="email" form="line">${FALLBACK}</reply-by>`.repeat(count);
    const { signs, page } = await open(t, { ...inAmsterdam, service: { head, body } });
    for (let i = 0; i < count; i++) await signs(`reply-by:nth-of-type(${i + 1})`).shows(CLOSED);
    counted.push((await page.evaluate(() => globalThis.made)) / count);
  }
  const [few, many] = counted;
  assert.ok(few > 0 && many <= few, `${few} and ${many} for each`);
});
