// What would be published: nothing but the module, its types and its manifest, and they agree.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), "utf8");
const manifest = JSON.parse(await read("custom-elements.json"));
const description = JSON.parse(await read("package.json"));
const [{ declarations, path }] = manifest.modules;
const [element] = declarations;

test("the package holds the module, its types, its manifest and the licence, and nothing else", () => {
  const options = { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: ["ignore", "pipe", "ignore"] };
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const [{ files }] = JSON.parse(execFileSync(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"], options));
  assert.deepEqual(files.map((file) => file.path).sort(), [
    "LICENSE",
    "README.md",
    "custom-elements.json",
    "package.json",
    "reply-by.d.ts",
    "target/npm/reply-by.js",
  ]);
});

test("it needs no other package", () => {
  const { dependencies, peerDependencies, optionalDependencies } = description;
  assert.deepEqual([dependencies, peerDependencies, optionalDependencies], [undefined, undefined, undefined]);
});

test("the README tells the script's size, and its limit is the build's", async () => {
  const script = await read("target/classes/dev/replyby/widget/widget.js");
  const [bytes, compressed] = [script, brotliCompressSync(script)].map(({ length }) => length.toLocaleString("en"));
  const readme = await read("README.md");
  assert.ok(readme.includes(`${bytes} bytes, ${compressed} after Brotli; the build fails above 2,048.`));
  assert.ok(readme.includes(`| **ReplyBy widget** | ${bytes} | **${compressed}** |`));
  assert.match(await read("build.js"), /const LIMIT = 2048;/);
});

test("the licence is that of the whole", async () => {
  assert.equal(await read("LICENSE"), await read("../LICENSE"));
});

test("every path that the package names is in it", async () => {
  const { exports, types, customElements } = description;
  for (const path of [
    exports["."].default,
    exports["."].types,
    exports["./custom-elements.json"],
    types,
    customElements,
  ])
    assert.ok(await read(path));
  assert.equal(`./${path}`, exports["."].default);
});

test("the manifest names the element's attributes, parts, colours and event", async () => {
  const [source, css] = await Promise.all(["element", "style"].map((name) => read(`src/${name}.js`)));
  const observed = /observedAttributes = (\[.*?\])/.exec(source)[1];
  const names = (list) => list.map(({ name }) => name);
  assert.deepEqual(names(element.attributes), JSON.parse(observed));
  assert.deepEqual(names(element.cssProperties).sort(), [...new Set(css.match(/--[\w-]+/g))].sort());
  for (const { name, default: value } of element.cssProperties) assert.ok(css.includes(`var(${name},${value})`));
  for (const name of names(element.cssParts)) assert.match(source, new RegExp(`part: ["\`]${name}`));
  assert.deepEqual(names(element.events), [/CustomEvent\("(.*?)"/.exec(source)[1]]);
});
