import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BenchCase } from "./case";

/** Cases that need temporary files while they are measured. */
export interface PreparedCases {
  readonly cases: readonly BenchCase[];

  /** Removes the temporary files. */
  remove(): void;
}

/**
 * The baseline of a preview with any engine: the same program under the official runner, with answers from memory. Once with the
 * accelerator, and once as Pulumi runs it.
 */
export function createBaselineCases(project: string, stack: string): PreparedCases {
  const engine = createRequire(__filename).resolve("@eks-platform/engine/package.json");
  const baseline = join(dirname(engine), "dist", "baseline", "main.js");
  const folder = mkdtempSync(join(tmpdir(), "platform-baseline-"));
  const args = (verb: string) => [baseline, verb, join(folder, "recording.json"), project, stack];
  execFileSync(process.execPath, args("record"));
  return {
    cases: [
      { name: `official runner, ${stack}, answers from memory`, args: args("replay-plain") },
      { name: "the same, accelerated", args: args("replay") },
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
