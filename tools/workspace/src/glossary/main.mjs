// `npm run glossary`: every place with a name that the glossary retired, and the term to use. Arguments limit it to folders.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as glossary from "../../../../glossary.mjs";
import { findAmbiguousTypes } from "./ambiguous-types.mjs";
import { findRetiredNames } from "./retired-names.mjs";
import { readSources } from "./sources.mjs";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../../..");
const folders = process.argv.slice(2);
const isListed = (file) => folders.length === 0 || folders.some((folder) => file.startsWith(folder));

const sources = readSources(workspace, glossary.skippedFiles);
const retired = findRetiredNames(sources, glossary).filter(({ file }) => isListed(file));
const ambiguous = findAmbiguousTypes(sources, glossary).filter(({ files }) => files.some(isListed));

for (const { file, line, name, use } of retired) {
  console.log(`${file}${line ? `:${line}` : ""}: ${name} is retired, use: ${use}`);
}
for (const { name, files } of ambiguous) console.log(`${name} is exported by ${files.join(" and ")}`);
console.log(`${retired.length} retired names, ${ambiguous.length} ambiguous types`);
