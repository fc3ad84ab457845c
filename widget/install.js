// `npm ci` only when the lock file differs from the one last installed whole.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const stamp = here("node_modules/.installed");
const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

const { platform, arch } = process;
const wanted = `${platform} ${arch} ${createHash("sha256")
  .update(read(here("package-lock.json")))
  .digest("hex")}`;
if (read(stamp) !== wanted) {
  // The stamp goes first and comes last, so an interrupted installation is repeated.
  rmSync(stamp, { force: true });
  const windows = platform === "win32";
  const options = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  execFileSync(windows ? "npm.cmd" : "npm", options, {
    cwd: here("."),
    stdio: ["ignore", "ignore", "inherit"],
    shell: windows,
  });
  writeFileSync(stamp, wanted);
}
