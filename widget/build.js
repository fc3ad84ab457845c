// Bundles the widget to one classic script, names it by its hash, and refuses to let it grow.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const LIMIT = 2048;
const folder = new URL("target/classes/dev/replyby/widget/", import.meta.url);

const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["src/widget.js"],
  bundle: true,
  minify: true,
  // Names that this script alone reads: never one of the sign's JSON, of the browser or of the element's promise.
  mangleProps: /^(address|answer|asked|channel|dueAt|offset|parts|reader|show|sign|until|wide)$/,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  write: false,
});
const script = outputFiles[0].contents;
const size = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
if (size > LIMIT) throw new Error(`widget.js is ${size} bytes after brotli; at most ${LIMIT} are allowed`);

await mkdir(folder, { recursive: true });
await writeFile(new URL("widget.js", folder), script);
await writeFile(new URL("widget.hash", folder), createHash("sha256").update(script).digest("hex").slice(0, 16));
console.log(`widget.js: ${script.length} bytes, ${size} after brotli`);
