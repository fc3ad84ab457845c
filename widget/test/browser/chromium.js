// The browser that comes in node_modules, ready to run where no browser libraries are installed.
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { access, chmod, constants, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const widget = fileURLToPath(new URL("../../", import.meta.url));
const pack = join(widget, "node_modules/@sparticuz/chromium");

const FONTS = '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir></fontconfig>';

const can = (path, mode) =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** How to launch the browser: CHROMIUM from the environment as it is, or else the one of the package. */
export async function chromium() {
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM, env: {} };
  const folder = await unpacked();
  return {
    executablePath: join(folder, "chromium"),
    // Its own libraries and fonts, whatever the system has: the same pixels everywhere.
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

/** Unpacked beside its archive, so that a new version starts afresh; for this run only where that is read-only. */
async function unpacked() {
  const shared = join(pack, ".unpacked");
  if (await can(join(shared, "chromium"), constants.X_OK)) return shared;
  const writable = await can(pack, constants.W_OK);
  const own = await mkdtemp(join(writable ? pack : tmpdir(), ".unpacking-"));
  if (!writable) process.once("exit", () => rmSync(own, { recursive: true, force: true }));
  await unpackInto(own);
  return writable ? share(own, shared) : own;
}

/**
 * The package unpacks into TMPDIR, its libraries only where it believes to be on Lambda: in a process of its own, which
 * also denies to be root, lest the files be given to whoever packed them.
 */
async function unpackInto(folder) {
  const script =
    'process.getuid = () => 1; import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await promisify(execFile)(process.execPath, ["--eval", script], { cwd: widget, env });
  // Its own configuration looks for the fonts in /tmp.
  await writeFile(join(folder, "fonts/fonts.conf"), FONTS);
  await chmod(join(folder, "chromium"), 0o755);
  await chmod(folder, 0o755);
}

/** One rename publishes it whole; of two builds at once the later keeps what the earlier published. */
async function share(own, shared) {
  try {
    await rename(own, shared);
  } catch {
    await rm(own, { recursive: true });
  }
  return shared;
}
