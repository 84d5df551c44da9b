import { typescriptTypes } from "@eks-platform/settings";
import { networkSettings } from "./network-settings";

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "src/args.ts": () => typescriptTypes([networkSettings]),
};
