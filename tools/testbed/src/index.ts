export { build, BuildError } from "./counterparts/build";
export { controlPlane, type Counterpart, pulumi } from "./counterparts/counterpart";
export { locate, onPath } from "./counterparts/place";
export {
  findPulumi,
  howToGetPulumi,
  isRecent,
  oldestPulumi,
  type PulumiCli,
  PulumiCliError,
} from "./counterparts/pulumi-cli";
export { locateClient } from "./kubernetes/clients/place";
export { type RequiredPackage, requiredPackages } from "./language-host/required-packages";
export { previewByPulumi } from "./preview/preview-by-pulumi";
export type { PulumiPreviewRequest } from "./preview/request";
