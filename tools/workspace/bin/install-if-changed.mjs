// Installs the packages when the lock file has changed since the last installation, or nothing is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

// npm writes this file at the end of each installation.
const installed = "node_modules/.package-lock.json";
if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) {
  console.log("The installed packages are up to date.");
} else {
  process.exitCode = spawnSync("npm", ["ci"], { stdio: "inherit" }).status ?? 1;
}
