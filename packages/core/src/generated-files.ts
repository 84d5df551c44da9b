import { typescriptTypes } from "@eks-platform/settings";
import { clusterContract, networkContract } from "./contract-settings";
import { ownership } from "./tags";

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "src/contracts.ts": () => typescriptTypes([networkContract, clusterContract]),
  "src/ownership.ts": () => typescriptTypes([ownership]),
};
