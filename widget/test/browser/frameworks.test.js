// The packaged module beside others who think that the page is theirs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { sign } from "../sign.js";
import { CLOSED, newStage } from "./scene.js";

const open = newStage();
const inAmsterdam = { timezoneId: "Europe/Amsterdam" };
const resolveDir = fileURLToPath(new URL(".", import.meta.url));

/** A page whose own script is that code, bundled; BASE is the service. */
async function withCode(contents, html = '<div id="app"></div>') {
  const { outputFiles } = await build({
    stdin: { contents: `const BASE = document.body.dataset.base; ${contents}`, resolveDir },
    bundle: true,
    format: "esm",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"', __VUE_PROD_DEVTOOLS__: "false" },
    write: false,
  });
  return `${html}<script type="module">${outputFiles[0].text.replaceAll("</script", "<\\/script")}</script>`;
}

const react = await withCode(`
  import { createElement, StrictMode, useState } from "react";
  import { createRoot } from "react-dom/client";
  import "../../target/npm/reply-by.js";
  function App() {
    const [count, setCount] = useState(0);
    const sign = createElement("reply-by", { site: "acme", base: BASE, channel: count % 2 ? "chat" : "email" }, "Write.");
    const more = createElement("button", { onClick: () => setCount(count + 1) }, "More " + count);
    return createElement(StrictMode, null, more, count < 3 && sign);
  }
  createRoot(document.getElementById("app")).render(createElement(App));
`);

const vue = await withCode(`
  import { createApp, h, ref } from "@vue/runtime-dom";
  import "../../target/npm/reply-by.js";
  const count = ref(0);
  createApp(() => [
    h("button", { onClick: () => count.value++ }, "More " + count.value),
    count.value < 3 ? h("reply-by", { site: "acme", base: BASE, channel: count.value % 2 ? "chat" : "email" }, "Write.") : null,
  ]).mount("#app");
`);

const chat = [{ from: "2026-11-01T00:00:00Z", state: "open", replyBy: "2026-11-22T10:05:00Z" }];
const both = (now) => sign({ now, channels: { email: sign().channels.email.pieces, chat } });

for (const [name, body] of Object.entries({ React: react, Vue: vue }))
  test(`${name} may render it, change it and take it away`, async (t) => {
    const { page, sign, asked, pass } = await open(t, {
      ...inAmsterdam,
      service: { script: "/none.js", body, sign: both },
    });
    await sign.shows(CLOSED);
    await page.getByRole("button").click();
    await sign.shows("Open now. Ask now and hear from us by 11:05.");
    await page.getByRole("button").click();
    await sign.shows(CLOSED);
    await page.getByRole("button").click();
    await pass(60_000);
    assert.equal(await page.locator("reply-by").count(), 0);
    await asked(1);
  });

test("Turbo may replace the page around it", async (t) => {
  const turbo = await readFile(
    new URL("../../node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js", import.meta.url),
    "utf8",
  );
  const head = `<script>${turbo.replaceAll("</script", "<\\/script")}</script>`;
  const body = '<a href="/next">Next</a><reply-by site="acme">Write to us.</reply-by>';
  const { page, sign, asked, pass } = await open(t, { ...inAmsterdam, service: { head, body } });
  await sign.shows(CLOSED);
  await page.evaluate(() => {
    globalThis.samePage = true;
    document.querySelector("reply-by").id = "old";
  });
  await page.getByRole("link").click();
  // Turbo waits for animation frames, which stand still here.
  const arrived = page.locator("reply-by:not(#old)");
  for (let i = 0; i < 100 && !(await arrived.count()); i++) await pass(100);
  await sign.shows(CLOSED);
  assert.equal(await page.evaluate(() => globalThis.samePage), true);
  await asked(1);
});

test("in a sandboxed frame of another origin it works as anywhere", async (t) => {
  const { page, service, asked } = await open(t, { ...inAmsterdam, service: { body: "" } });
  const inner = `<html lang="en"><script async src="${service.api}/widget.js"></script><reply-by site="acme">Write.</reply-by>`;
  await page.evaluate((srcdoc) => {
    const frame = Object.assign(document.createElement("iframe"), { srcdoc });
    frame.sandbox.add("allow-scripts");
    document.body.append(frame);
  }, inner);
  await page.frameLocator("iframe").locator("time").waitFor();
  await asked(1);
});
