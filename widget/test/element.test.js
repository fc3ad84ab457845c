// The element without a browser: what it leaves behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Window } from "happy-dom";
import { sign } from "./sign.js";

const window = new Window({ url: "https://acme.example/" });
const { document, customElements } = window;
const names = ["document", "customElements", "HTMLElement", "CSSStyleSheet", "CustomEvent", "navigator"];
for (const name of names)
  Object.defineProperty(globalThis, name, { value: window[name] ?? document, configurable: true });

const listeners = new Map();
const timers = new Set();
globalThis.addEventListener = (type, listener) => listeners.set(type, listener);
let tick;
globalThis.setTimeout = (then) => {
  tick = then;
  return timers.add("tick") && "tick";
};
globalThis.clearTimeout = (timer) => timers.delete(timer);
globalThis.EMBEDDED = undefined;
globalThis.fetch = async () => new Response(JSON.stringify(sign()));

await import("../src/widget.js");
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("an element ticks while it is on the page, and no more at the next second after", async () => {
  document.body.innerHTML = '<reply-by site="acme" base="https://replyby.example">Write to us.</reply-by>';
  const element = document.querySelector("reply-by");
  await settled();
  assert.equal(element.promise.state, "closed");
  assert.deepEqual([...listeners.keys()], ["visibilitychange", "online"]);
  assert.equal(timers.size, 1);
  element.remove();
  tick();
  assert.equal(timers.size, 0);
  assert.equal(element.promise, undefined);
});

test("an element without a site, or without a base, asks nobody", async (t) => {
  const fetch = t.mock.method(globalThis, "fetch");
  document.body.innerHTML = '<reply-by base="https://replyby.example">A</reply-by><reply-by site="acme">B</reply-by>';
  await settled();
  assert.equal(fetch.mock.callCount(), 0);
  document.body.innerHTML = "";
  await settled();
});

test("a second script leaves the element of the first", async () => {
  const first = customElements.get("reply-by");
  await import("../src/widget.js?again");
  assert.equal(customElements.get("reply-by"), first);
});
