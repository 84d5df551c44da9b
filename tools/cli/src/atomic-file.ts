import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Draft } from "./draft";
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
  const draft = Draft.of(file);
  try {
    draft.write(text);
    draft.publish();
  } finally {
    draft.close();
  }
}
