export { findOnPath as onPath } from "./counterparts/locations";
export {
  explainHowToGetPulumi as howToGetPulumi,
  findPulumi,
  isSupported as isRecent,
  oldestSupportedVersion as oldestPulumi,
  type PulumiCli,
  PulumiCliError,
} from "./counterparts/pulumi-cli";
export { locateClient } from "./kubernetes/clients/locations";
export {
  listRequiredPackages as requiredPackages,
  type RequiredPackage,
} from "./language-host/required-packages";
export { previewWithPulumi as previewByPulumi } from "./preview/preview-with-pulumi";
export type { PulumiPreviewRequest } from "./preview/pulumi-preview-request";
