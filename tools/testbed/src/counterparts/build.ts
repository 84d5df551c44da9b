import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Counterpart } from "./counterpart";
import { resolveBuildPath, resolveModuleFolder, findOnPath, readPinnedVersion } from "./locations";

/** A counterpart that cannot be built here. */
export class BuildError extends Error {}

/**
 * Builds a counterpart unless it is there, and returns the executable. The first build of a module takes minutes: the
 * sources are large, and come from the Go module proxy.
 *
 * @param report told what is being done, one line at a time
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
      `${counterpart.name} cannot be built: there is no "go" on PATH. Install Go 1.26 or later.`,
    );
  }
  report(`building ${counterpart.name} (${counterpart.source})`);
  mkdirSync(dirname(path), { recursive: true });
  // Linked beside its place and moved there whole, so that an interrupted build leaves nothing that looks finished.
  const unfinished = `${path}.${process.pid}`;
  await runGo(go, createBuildArguments(counterpart, unfinished), resolveModuleFolder(counterpart), report);
  renameSync(unfinished, path);
  return path;
}

function createBuildArguments(counterpart: Counterpart, target: string): string[] {
  const { source, stamp } = counterpart;
  const variables = stamp?.variables(readPinnedVersion(counterpart, stamp.of)) ?? {};
  const linked = Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`);
  // The readonly mode refuses to change what the lock file pins.
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
      else reject(new BuildError(`go ${args.join(" ")} in ${cwd} ended with ${code}:\n${tail}`));
    });
  });
}
