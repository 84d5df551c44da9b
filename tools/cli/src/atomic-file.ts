import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "./user-error";

/** Refuses a file that could not be written, before any work is done. */
export function assertWritable(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new UserError(`${file} cannot be written: there is no folder ${folder}. Make it first.`);
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UserError(`${file} cannot be written: it is a folder. Name a file in it.`);
  }
}

/** Writes a file as a whole or not at all: who reads it never sees half of it. */
export function writeAtomically(file: string, text: string): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} cannot be written: ${reason}.`);
  }
}
