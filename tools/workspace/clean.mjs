// `npm run clean`: removes what builds and runs leave in the workspace, and nothing that a person wrote.
import { removeIgnored } from "./src/output/remove-ignored.mjs";

for (const path of removeIgnored(".")) console.log(`Removed ${path}`);
