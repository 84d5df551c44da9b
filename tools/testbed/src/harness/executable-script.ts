import { renameSync, writeFileSync } from "node:fs";

/** Writes an executable that runs a Node program, with some arguments before those of the caller. */
export function writeScript(file: string, program: string, args: readonly string[] = []): void {
  const words = [process.execPath, program, ...args].map(quoteWord).join(" ");
  // `exec` lets signals reach the program. The rename is atomic: another process may be starting the script.
  writeFileSync(`${file}.${process.pid}`, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  renameSync(`${file}.${process.pid}`, file);
}

/** Quotes a word for the shell. */
const quoteWord = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
