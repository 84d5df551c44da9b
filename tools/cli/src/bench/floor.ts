import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BenchCase } from "./case";

/** Cases that need something on disk while they are measured. */
export interface PreparedCases {
  readonly cases: readonly BenchCase[];

  /** Takes away what they needed. */
  remove(): void;
}

/**
 * The floor under a preview, whatever the engine: the same program under the official runner, with answers from memory. Once
 * with the accelerator, and once as Pulumi itself runs it.
 */
export function floorCases(project: string, stack: string): PreparedCases {
  const engine = createRequire(__filename).resolve("@eks-platform/engine/package.json");
  const floor = join(dirname(engine), "dist", "floor", "main.js");
  const folder = mkdtempSync(join(tmpdir(), "platform-floor-"));
  const words = (verb: string) => [floor, verb, join(folder, "tape.json"), project, stack];
  execFileSync(process.execPath, words("record"));
  return {
    cases: [
      { name: `official runner, ${stack}, answers from memory`, words: words("replay-plain") },
      { name: "the same, accelerated", words: words("replay") },
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
