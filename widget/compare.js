// What else one puts on a page, measured as the widget is: one minified bundle, Brotli 11, and how long Chromium takes to
// evaluate it. Prints the README's table. Downloads; run by hand, on a machine that does nothing else.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { launch } from "./test/browser/browser.js";

const RUNS = 25;

/** How much slower than this machine's the processor is made: a phone's, and times that can be told apart. */
const SLOWER = 4;

/** Each with the files that a page takes from it. */
const others = {
  "@github/relative-time-element": ["@github/relative-time-element"],
  "lite-youtube-embed": ["lite-youtube-embed/src/lite-yt-embed.js", "lite-youtube-embed/src/lite-yt-embed.css"],
  // Its `main` names a file that it does not hold.
  "@statuspage/status-widget": ["@statuspage/status-widget/dist/index.js"],
  "@papercups-io/chat-widget": ["@papercups-io/chat-widget"],
};

const [load] = loadavg();
if (load > 0.5) console.error(`${availableParallelism()} processors with a load of ${load}: times are too long.`);
const folder = mkdtempSync(join(tmpdir(), "compare-"));
const browser = await launch();
try {
  console.log("| | minified | Brotli | evaluation |\n| --- | --- | --- | --- |");
  const mine = readFileSync(new URL("target/classes/dev/replyby/widget/widget.js", import.meta.url));
  await row("**ReplyBy widget**", [mine], "**");
  for (const [name, files] of Object.entries(others)) await measure(name, files);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function measure(name, files) {
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", ...options, name], { stdio: ["ignore", "ignore", "inherit"] });
  const { version } = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"));
  const style = files.length > 1 ? ", script and style" : "";
  await row(`${name} ${version}${style}`, await Promise.all(files.map((file) => bundle(file, file !== name))));
}

/** A file that is named here is taken whole, even if its package says that nothing happens in it. */
async function bundle(file, whole) {
  const { outputFiles } = await build({
    stdin: { contents: `import ${JSON.stringify(file)};`, resolveDir: folder },
    outdir: folder,
    bundle: true,
    minify: true,
    ignoreAnnotations: whole,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    logLevel: "error",
  });
  return outputFiles.find(({ path }) => path.endsWith(file.endsWith(".css") ? ".css" : ".js")).contents;
}

/** A script, and perhaps a style sheet that comes with it. */
async function row(name, parts, strong = "") {
  const figures = (sizes) => sizes.map((size) => size.toLocaleString("en")).join(" + ");
  const minified = figures(parts.map(({ length }) => length));
  const compressed = figures(parts.map(brotli));
  const time = (await evaluation(Buffer.from(parts[0]).toString())).toFixed(1);
  console.log(`| ${name} | ${minified} | ${strong}${compressed}${strong} | ${time} ms |`);
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The milliseconds that a page spends in a script which is new to it: the least of all runs, as noise only adds. */
async function evaluation(code) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await browser.newVisitor();
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    times.push(await page.evaluate(evaluate, code));
    await close();
  }
  return Math.min(...times);
}

/** Runs in the page. */
function evaluate(code) {
  const script = Object.assign(document.createElement("script"), { textContent: code });
  const start = performance.now();
  document.head.append(script);
  return performance.now() - start;
}
