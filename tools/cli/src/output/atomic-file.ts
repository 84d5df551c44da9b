import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { SpooledReport } from "./spooled-report";
import { UserError } from "../user-error";

/** Rejects a file that cannot be written, before any work is done. */
export function assertWritable(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new UserError(`${file} cannot be written: there is no folder ${folder}. Create it first.`);
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UserError(`${file} cannot be written: it is a folder. Name a file in it.`);
  }
}

/** Writes a file completely or not at all: a reader never sees a partial file. */
export function writeAtomically(file: string, text: string): void {
  const spooled = SpooledReport.forFile(file);
  try {
    spooled.write(text);
    spooled.publish();
  } finally {
    spooled.close();
  }
}
