import { spawn } from "node:child_process";
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Counterpart } from "./counterpart";
import {
  createBuildArguments,
  findOnPath,
  resolveBuildPath,
  resolveCachePath,
  resolveModuleFolder,
} from "./locations";

/** A counterpart cannot be built on this machine. */
export class BuildError extends Error {}

/**
 * Builds a counterpart unless its build exists, here or in the cache, and returns the executable. The first build of a module
 * takes minutes: Go downloads its sources from the module proxy and compiles them.
 *
 * @param report called with one line of progress at a time
 * @throws {BuildError} if Go is missing or the build fails
 */
export async function buildCounterpart(
  counterpart: Counterpart,
  report: (line: string) => void,
): Promise<string> {
  const path = resolveBuildPath(counterpart);
  if (existsSync(path)) return path;
  const cached = resolveCachePath(counterpart);
  if (!existsSync(cached)) await buildInto(cached, counterpart, report);
  linkOrCopy(cached, path);
  return path;
}

async function buildInto(
  path: string,
  counterpart: Counterpart,
  report: (line: string) => void,
): Promise<void> {
  const go = findOnPath("go");
  if (go === undefined) {
    throw new BuildError(
      `${counterpart.name} cannot be built: "go" is not on PATH. Install Go 1.26 or later.`,
    );
  }
  report(`building ${counterpart.name} (${counterpart.source})`);
  const folder = resolveModuleFolder(counterpart);
  mkdirSync(dirname(path), { recursive: true });
  // Linked under another name and renamed, so that an interrupted build never looks complete.
  const unfinished = `${path}.${process.pid}`;
  const [command = "build", ...args] = createBuildArguments(counterpart, folder);
  await runGo(go, [command, "-o", unfinished, ...args], folder, report);
  renameSync(unfinished, path);
}

/** Makes a cached file available in the workspace. Links work only within one file system. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const unfinished = `${to}.${process.pid}`;
  try {
    linkSync(from, unfinished);
  } catch {
    copyFileSync(from, unfinished);
  }
  renameSync(unfinished, to);
}

function runGo(
  command: string,
  args: readonly string[],
  cwd: string,
  report: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-buildvcs=false" },
      stdio: ["ignore", "inherit", "pipe"],
    });
    let tail = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      tail = (tail + text).slice(-4000);
      for (const line of text.split("\n")) if (line !== "") report(line);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new BuildError(`go ${args.join(" ")} in ${cwd} failed with exit code ${code}:\n${tail}`));
    });
  });
}
