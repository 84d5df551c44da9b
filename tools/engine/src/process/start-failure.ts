import { explainError } from "./program-error";

/**
 * Creates the error for a process that ended instead of serving.
 *
 * @param folder folder that file names are relative to
 */
export function createStartError(output: string, folder: string): string {
  const messages = explainError(output.replace(/^error: \[runtime\] /m, ""), folder).trim();
  return messages === "" ? "It ended without a word." : messages;
}
