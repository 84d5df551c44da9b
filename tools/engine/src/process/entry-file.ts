import { statSync } from "node:fs";
import { join } from "node:path";

const forms = ["", ".js", "/index.js", ".ts", "/index.ts"];

/**
 * The file that `require` starts with once a runner has taught it TypeScript: JavaScript comes first.
 *
 * @param main `main` of `package.json`, whatever it is
 */
export function findEntryFile(folder: string, main: unknown): string | undefined {
  const starts = [...(typeof main === "string" ? [join(folder, main)] : []), folder];
  return starts.flatMap((path) => forms.map((form) => `${path}${form}`)).find(isFile);
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
