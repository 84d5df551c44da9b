import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { Counterpart } from "./counterpart";

/** Root of the workspace: two levels above this project. */
export const workspaceFolder = resolve(__dirname, "../../../..");

/** Folder of the Go module that builds a counterpart. */
export function moduleFolder({ module }: Counterpart): string {
  return join(workspaceFolder, "tools/testbed", module);
}

/**
 * Where a counterpart is built to: an ignored folder keyed by what pins it, so that a new pin builds anew and an old
 * build is found again.
 */
export function buildPlace(counterpart: Counterpart): string {
  const key = createHash("sha256");
  for (const file of ["go.mod", "go.sum"]) key.update(readFileSync(join(moduleFolder(counterpart), file)));
  key.update(JSON.stringify(counterpart));
  return join(workspaceFolder, ".platform/testbed", key.digest("hex").slice(0, 16), counterpart.name);
}

/** First executable of a name on PATH. */
export function onPath(name: string, path = process.env["PATH"] ?? ""): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** An executable counterpart: what the machine offers comes before what we built. */
export function locate(counterpart: Counterpart): string | undefined {
  const built = buildPlace(counterpart);
  return onPath(counterpart.name) ?? (existsSync(built) ? built : undefined);
}
