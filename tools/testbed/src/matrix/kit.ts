import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { workspaceFolder } from "../counterparts/locations";

/** Packages that are installed only for the matrix, each kit in a folder of its own. */
export type Kit = "sdk-3.270" | "sdk-3.276" | "node-20" | "node-24";

/**
 * The folder of a kit, installed on first use into an ignored folder that its lock file names: so it is installed again
 * when the lock changes, and needs no network after that.
 */
export function locateKit(kit: Kit): string {
  const source = join(workspaceFolder, "tools/testbed/matrix", kit);
  const lock = readFileSync(join(source, "package-lock.json"));
  const key = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  const folder = join(workspaceFolder, ".platform/matrix", `${kit}-${key}`);
  if (existsSync(folder)) return folder;

  // Whole or not at all: an installation that was interrupted must not pass for one.
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(draft), { recursive: true });
  cpSync(source, draft, { recursive: true });
  console.log(`Installing ${kit}.`);
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: draft,
    stdio: "inherit",
  });
  renameSync(draft, folder);
  return folder;
}
