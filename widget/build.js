// Bundles the widget to one classic script and one module, names the script by its hash, and refuses to let it grow.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { minify } from "terser";

const LIMIT = 2048;
const folder = new URL("target/classes/dev/replyby/widget/", import.meta.url);
const packaged = new URL("target/npm/", import.meta.url);

/** The sign that comes with a site's own script. Terser leaves this name, which the script then takes as an argument. */
const EMBEDDED = "$";

// A function that the service may call with a sign: it puts one between the last two characters.
const script = `(${EMBEDDED}=>{${await bundle("src/widget.js", EMBEDDED)}})()`;
const size = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
if (size > LIMIT) throw new Error(`widget.js is ${size} bytes after brotli; at most ${LIMIT} are allowed`);

await Promise.all([mkdir(folder, { recursive: true }), mkdir(packaged, { recursive: true })]);
await writeFile(new URL("widget.js", folder), script);
await writeFile(new URL("widget.hash", folder), createHash("sha256").update(script).digest("hex").slice(0, 16));
await writeFile(new URL("reply-by.js", packaged), await bundle("src/module.js", "undefined"));
console.log(`widget.js: ${script.length} bytes, ${size} after brotli`);

async function bundle(entryPoint, embedded) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    entryPoints: [entryPoint],
    bundle: true,
    define: { EMBEDDED: embedded },
    // Names that this script alone reads: never one of the sign's JSON, of the browser or of the element's promise.
    mangleProps: /^(address|ahead|dueAt|made|meaning|region|sentence|show|tag|told)$/,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minifySyntax: true,
    write: false,
  });
  // What was measured to make this script smallest once compressed. Not unsafe_comps: it would let a NaN compare true.
  const compress = { passes: 4, inline: 0, booleans_as_integers: true, hoist_funs: true, reduce_funcs: true };
  Object.assign(compress, { keep_fargs: false, pure_getters: true, unsafe: true, unsafe_arrows: true });
  const { code } = await minify(outputFiles[0].text, { ecma: 2022, module: true, compress });
  return code.replace(/;$/, "");
}
