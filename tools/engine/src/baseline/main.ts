/**
 * Measures the baseline of all previews: the program under the official runner, with answers from memory.
 *
 * Arguments: `record TAPE PROJECT STACK`, then `replay` or `replay-plain` with the same.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { PreviewError } from "../errors/preview-error";
import type { CallRecording } from "./call-recording";
import { recordCalls } from "./record";
import { replayCalls } from "./replay";

async function main(verb: string, file: string, project: string, stack: string): Promise<number> {
  if (verb === "record") {
    writeFileSync(file, JSON.stringify(await recordCalls(project, stack)));
    return 0;
  }
  // Nobody but `record` writes the file.
  const recording = JSON.parse(readFileSync(file, "utf8")) as CallRecording;
  const { exitCode, output } = await replayCalls(project, stack, recording, verb === "replay-plain");
  if (exitCode !== 0) process.stderr.write(output);
  return exitCode ?? 1;
}

const [, , verb = "", file = "", project = "", stack = ""] = process.argv;
main(verb, file, project, stack).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`${error instanceof PreviewError ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
