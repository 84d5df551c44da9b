import { statSync } from "node:fs";
import { join } from "node:path";

const forms = ["", ".js", "/index.js", ".ts", "/index.ts"];

/**
 * Finds the file that `require` loads after a runner has registered TypeScript: JavaScript comes first.
 *
 * @param main `main` of `package.json`, unchecked
 */
export function findEntryFile(folder: string, main: unknown): string | undefined {
  const starts = [...(typeof main === "string" ? [join(folder, main)] : []), folder];
  return starts.flatMap((path) => forms.map((form) => `${path}${form}`)).find(isFile);
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
