import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Counterpart } from "./counterpart";
import { resolveBuildPath, resolveModuleFolder, findOnPath, readPinnedVersion } from "./locations";

/** A counterpart cannot be built on this machine. */
export class BuildError extends Error {}

/**
 * Builds a counterpart unless its build exists, and returns the executable. The first build of a module takes minutes: Go
 * downloads its sources from the module proxy and compiles them.
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
  const go = findOnPath("go");
  if (go === undefined) {
    throw new BuildError(
      `${counterpart.name} cannot be built: "go" is not on PATH. Install Go 1.26 or later.`,
    );
  }
  report(`building ${counterpart.name} (${counterpart.source})`);
  mkdirSync(dirname(path), { recursive: true });
  // Linked under another name and renamed, so that an interrupted build never looks complete.
  const unfinished = `${path}.${process.pid}`;
  await runGo(go, createBuildArguments(counterpart, unfinished), resolveModuleFolder(counterpart), report);
  renameSync(unfinished, path);
  return path;
}

function createBuildArguments(counterpart: Counterpart, target: string): string[] {
  const { source, stamp } = counterpart;
  const variables = stamp?.variables(readPinnedVersion(counterpart, stamp.of)) ?? {};
  const linked = Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`);
  // In readonly mode Go fails rather than change the lock file.
  return [
    "build",
    "-mod=readonly",
    "-trimpath",
    "-ldflags",
    ["-s -w", ...linked].join(" "),
    "-o",
    target,
    source,
  ];
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
