import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Counterpart } from "./counterpart";

/** Root of the workspace. */
export const workspaceFolder = resolve(__dirname, "../../../..");

/** Resolves the folder of the Go module that builds a counterpart. */
export function resolveModuleFolder({ module }: Counterpart): string {
  return join(workspaceFolder, "tools/testbed", module);
}

/** Reads the version that the module file of a counterpart pins for a module. */
export function readPinnedVersion(counterpart: Counterpart, module: string): string {
  const file = join(resolveModuleFolder(counterpart), "go.mod");
  const line = readFileSync(file, "utf8")
    .split("\n")
    .map((text) => text.trim().split(/\s+/))
    .find((words) => words.includes(module));
  const version = line?.[line.indexOf(module) + 1];
  if (version === undefined) throw new Error(`${file} pins no version of ${module}.`);
  return version;
}

/**
 * Resolves the path that a counterpart is built to: an ignored folder keyed by what the build depends on.
 */
export function resolveBuildPath(counterpart: Counterpart): string {
  const key = createHash("sha256");
  for (const file of ["go.mod", "go.sum"])
    key.update(readFileSync(join(resolveModuleFolder(counterpart), file)));
  const folder = `${counterpart.module}-${key.digest("hex").slice(0, 16)}`;
  return join(workspaceFolder, ".platform/testbed", folder, counterpart.name);
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
