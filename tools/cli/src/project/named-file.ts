import { readFileSync } from "node:fs";
import { UserError } from "../user-error";

/**
 * Reads a file that the user named.
 *
 * @param fix what to do if it cannot be read, as one sentence
 * @throws {UserError} if it cannot be read
 */
export function readNamedFile(file: string, fix: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${errorMessage(error)}. ${fix}`);
  }
}

/** The message of anything that was thrown. */
export const errorMessage = (error: unknown) => (error instanceof Error ? error.message : String(error));
