import { referenceTable, typescriptTypes } from "@eks-platform/settings";
import { networkSettings } from "./network-settings";

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "src/args.ts": () => typescriptTypes([networkSettings]),
  "../../docs/reference/network.md": () => `# Settings of a network\n\n${referenceTable(networkSettings)}`,
};
