import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { stackFileSchema } from "./json-schema";

// Run after a change of the schema: `node stacks/dist/environment/write-json-schema.js && npx prettier --write stacks/config`.
const root = join(__dirname, "..", "..", "..");
const { name } = parse(readFileSync(join(root, "Pulumi.yaml"), "utf8"));
const schema = JSON.stringify(stackFileSchema(name), null, 2);
writeFileSync(join(root, "stacks", "config", "environment.schema.json"), `${schema}\n`);
