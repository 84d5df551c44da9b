import { typescriptTypes } from "@eks-platform/settings";
import { addonsSettings } from "./addons-settings";
import { renderReference } from "./reference";

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "src/args.ts": () =>
    typescriptTypes([addonsSettings], {
      ClusterContract: "@eks-platform/core",
      NetworkContract: "@eks-platform/core",
    }),
  "../../docs/reference/addons.md": renderReference,
};
