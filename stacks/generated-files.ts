import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { stackFileSchema } from "./environment/json-schema";

/** Name of the Pulumi project, which the keys of an environment file begin with. */
const { name } = parse(readFileSync(join(__dirname, "..", "..", "Pulumi.yaml"), "utf8"));

/** The files of the stacks that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "config/environment.schema.json": () => JSON.stringify(stackFileSchema(name)),
};
