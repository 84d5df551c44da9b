import { explainError } from "./program-error";

/**
 * What a process printed that was to be served and ended instead.
 *
 * @param folder folder from which files are named
 */
export function startFailure(output: string, folder: string): string {
  const said = explainError(output.replace(/^error: \[runtime\] /m, ""), folder).trim();
  return said === "" ? "It ended without a word." : said;
}
