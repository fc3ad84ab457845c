// What else one puts on a page, measured as the widget is: one minified bundle, Brotli 11. Downloads; run by hand.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

/** Each with the files that a page takes from it. */
const others = {
  "@github/relative-time-element": ["@github/relative-time-element"],
  "lite-youtube-embed": ["lite-youtube-embed/src/lite-yt-embed.js", "lite-youtube-embed/src/lite-yt-embed.css"],
  "@papercups-io/chat-widget": ["@papercups-io/chat-widget"],
};

const folder = mkdtempSync(join(tmpdir(), "compare-"));
try {
  const mine = readFileSync(new URL("target/classes/dev/replyby/widget/widget.js", import.meta.url));
  row("ReplyBy widget", mine);
  for (const [name, files] of Object.entries(others)) await measure(name, files);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(name, files) {
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", ...options, name], { stdio: ["ignore", "ignore", "inherit"] });
  const { version } = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"));
  for (const file of files)
    row(`${name} ${version}${file === name ? "" : ` (${file.split(".").pop()})`}`, await bundle(file));
}

async function bundle(file) {
  const { outputFiles } = await build({
    stdin: { contents: `import ${JSON.stringify(file)};`, resolveDir: folder },
    outdir: folder,
    bundle: true,
    minify: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    logLevel: "error",
  });
  return outputFiles.find(({ path }) => path.endsWith(file.endsWith(".css") ? ".css" : ".js")).contents;
}

function row(name, bytes) {
  const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  console.log(`| ${name} | ${bytes.length.toLocaleString("en")} | ${compressed.toLocaleString("en")} |`);
}
