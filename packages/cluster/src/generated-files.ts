import { referenceTable, typescriptTypes } from "@eks-platform/settings";
import { clusterSettings } from "./settings/cluster";

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "src/args.ts": () => typescriptTypes([clusterSettings], { NetworkContract: "@eks-platform/core" }),
  "../../docs/reference/cluster.md": () => `# Settings of a cluster\n\n${referenceTable(clusterSettings)}`,
};
