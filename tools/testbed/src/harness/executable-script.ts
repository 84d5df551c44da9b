import { renameSync, writeFileSync } from "node:fs";

/** Writes an executable that runs one of our Node programs with arguments of its own before those that it is given. */
export function writeScript(file: string, program: string, args: readonly string[] = []): void {
  const words = [process.execPath, program, ...args].map(quoteWord).join(" ");
  // Replaced by exec, so that signals reach the program; moved there whole, as somebody may be starting it right now.
  writeFileSync(`${file}.${process.pid}`, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  renameSync(`${file}.${process.pid}`, file);
}

/** A word for the shell. */
const quoteWord = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
