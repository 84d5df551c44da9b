import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, relative, resolve } from "node:path";
import type { Counterpart } from "./counterpart";

/** Root of the workspace. */
export const workspaceFolder = resolve(__dirname, "../../../..");

/** Resolves the folder of the Go module that builds a counterpart. */
export function resolveModuleFolder({ module }: Counterpart): string {
  return join(workspaceFolder, "tools/testbed", module);
}

/** Reads the version of a dependency that the module in a folder pins. */
export function readPinnedVersion(folder: string, module: string): string {
  const file = join(folder, "go.mod");
  const line = readFileSync(file, "utf8")
    .split("\n")
    .map((text) => text.trim().split(/\s+/))
    .find((words) => words.includes(module));
  const version = line?.[line.indexOf(module) + 1];
  if (version === undefined) throw new Error(`${file} pins no version of ${module}.`);
  return version;
}

/**
 * Resolves the path that a counterpart is built to: an ignored folder of the workspace, keyed by the content of everything that
 * the build depends on.
 */
export function resolveBuildPath(counterpart: Counterpart): string {
  return join(workspaceFolder, ".platform/testbed", createBuildKey(counterpart), counterpart.name);
}

/**
 * Resolves the path of a build in the cache that the workspaces of a user share, so that a new clone builds nothing. Its key is
 * that of the build.
 *
 * @param environment the variable `TESTBED_CACHE` names the folder of the cache; by default it is below `XDG_CACHE_HOME`
 */
export function resolveCachePath(counterpart: Counterpart, environment = process.env): string {
  const { TESTBED_CACHE, XDG_CACHE_HOME = join(homedir(), ".cache") } = environment;
  const folder = TESTBED_CACHE ?? join(XDG_CACHE_HOME, "eks-platform/testbed");
  return join(folder, createBuildKey(counterpart), counterpart.name);
}

/**
 * Creates the key of a build from the content of its module and from how it is built.
 *
 * @param folder folder of the module
 */
export function createBuildKey(counterpart: Counterpart, folder = resolveModuleFolder(counterpart)): string {
  const key = createHash("sha256").update(JSON.stringify(createBuildArguments(counterpart, folder)));
  key.update(`${process.platform}-${process.arch}`);
  for (const file of listFiles(folder)) key.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return `${counterpart.module}-${key.digest("hex").slice(0, 16)}`;
}

/** Lists the files of a module. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}

/**
 * Creates the arguments of `go build`, without the output.
 *
 * @param folder folder of the module
 */
export function createBuildArguments({ source, stamp }: Counterpart, folder: string): readonly string[] {
  const variables = stamp?.variables(readPinnedVersion(folder, stamp.of)) ?? {};
  const linked = Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`);
  // In readonly mode Go fails rather than change the lock file.
  return ["build", "-mod=readonly", "-trimpath", "-ldflags", ["-s -w", ...linked].join(" "), source];
}

/** Finds the first executable of a name on PATH. */
export function findOnPath(name: string, path = process.env["PATH"] ?? ""): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** Finds the executable of a counterpart: one on PATH takes precedence over a build. */
export function locateCounterpart(counterpart: Counterpart): string | undefined {
  const built = resolveBuildPath(counterpart);
  return findOnPath(counterpart.name) ?? (existsSync(built) ? built : undefined);
}
