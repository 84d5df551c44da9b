import { explainError } from "./program-error";

/**
 * What a process printed that was to be served and ended instead.
 *
 * @param folder folder from which files are named
 */
export function createStartError(output: string, folder: string): string {
  const messages = explainError(output.replace(/^error: \[runtime\] /m, ""), folder).trim();
  return messages === "" ? "It ended without a word." : messages;
}
