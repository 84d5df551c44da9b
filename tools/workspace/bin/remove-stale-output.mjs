// Before each build: removes the compiled files whose sources are gone. Arguments: folders of projects; without any, all that
// the compiler builds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { removeStaleOutput } from "../src/output/stale-output.mjs";

const workspace = join(import.meta.dirname, "../../..");
const { references } = JSON.parse(readFileSync(join(workspace, "tsconfig.json"), "utf8"));
const chosen = process.argv.slice(2);

for (const project of chosen.length > 0 ? chosen : references.map(({ path }) => path)) {
  const removed = removeStaleOutput(join(workspace, project));
  if (removed.length > 0)
    console.log(`${project}: removed ${removed.length} compiled files without a source`);
}
