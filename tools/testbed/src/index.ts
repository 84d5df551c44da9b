export { findOnPath } from "./counterparts/locations";
export {
  explainHowToGetPulumi,
  findPulumi,
  isSupported,
  oldestSupportedPulumi,
  type PulumiCli,
  PulumiCliError,
} from "./counterparts/pulumi-cli";
export { locateClient } from "./kubernetes/clients/locations";
export { listRequiredPackages, type RequiredPackage } from "./language-host/required-packages";
export { previewWithPulumi } from "./preview/preview-with-pulumi";
export type { PulumiPreviewRequest } from "./preview/pulumi-preview-request";
