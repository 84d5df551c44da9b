import { typescriptTypes } from "@eks-platform/settings";
import { clusterSettings } from "./settings/cluster";

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "src/args.ts": () => typescriptTypes([clusterSettings], { NetworkContract: "@eks-platform/core" }),
};
