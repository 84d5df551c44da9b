import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The behaviour of a fake CLI. */
export interface FakePulumi {
  readonly version?: string;

  /** Statements of the command `preview`; `events(...)` writes lines of the event log. */
  readonly preview?: string;

  /** What `config --json` prints. */
  readonly config?: object;
}

/**
 * Writes a fake `pulumi` that records its calls in `calls.jsonl` beside it.
 *
 * @returns its folder, for PATH
 */
export function writeFakePulumi(
  folder: string,
  { version = "v3.259.0", preview = "", config = {} }: FakePulumi,
): string {
  mkdirSync(folder, { recursive: true });
  const program = `#!${process.execPath}
const fs = require("node:fs");
const words = process.argv.slice(2);
const after = (name) => words[words.indexOf(name) + 1];
const events = (...list) => list.forEach((event) => fs.appendFileSync(after("--event-log"), JSON.stringify(event) + "\\n"));
const { PULUMI_ACCESS_TOKEN: token, PULUMI_DEBUG_COMMANDS: debug } = process.env;
fs.appendFileSync(${JSON.stringify(join(folder, "calls.jsonl"))}, JSON.stringify({ words, folder: process.cwd(), token, debug }) + "\\n");
if (words[0] === "version") console.log(${JSON.stringify(version)});
else if (words[0] === "config") console.log(${JSON.stringify(JSON.stringify(config))});
else if (words[0] === "preview") { ${preview} }
else process.exitCode = 99;
`;
  writeFileSync(join(folder, "pulumi"), program, { mode: 0o755 });
  return folder;
}
