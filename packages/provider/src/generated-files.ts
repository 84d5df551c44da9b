import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageSchema } from "./package-schema";

const { version } = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "schema.json": () => JSON.stringify(packageSchema(version)),
};
