// Installs the packages unless those that the lock file names are installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { isInstalled } from "../src/ci/is-installed.mjs";

// npm writes this file at the end of each installation.
const installed = "node_modules/.package-lock.json";
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
if (existsSync(installed) && isInstalled(read("package-lock.json"), read(installed))) {
  console.log("The installed packages are up to date.");
} else {
  process.exitCode = spawnSync("npm", ["ci"], { stdio: "inherit" }).status ?? 1;
}
