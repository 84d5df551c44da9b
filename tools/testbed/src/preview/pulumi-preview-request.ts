import type { PreviewRequest } from "@eks-platform/engine";

/** A preview with Pulumi's own CLI: the options that both engines have. */
export interface PulumiPreviewRequest extends Pick<
  PreviewRequest,
  | "projectFolder"
  | "stacks"
  | "policyPacks"
  | "policyConfig"
  | "mode"
  | "strict"
  | "replacing"
  | "states"
  | "deadlineSeconds"
  | "onProgress"
  | "signal"
> {
  /**
   * - `"real"`: the user's own backend, plugins and credentials. They determine mode, strictness, replacing properties and
   *   states, so those options have no effect.
   * - `"simulated"`: a temporary home and backend, and the simulated providers as plugins.
   */
  readonly clouds: "real" | "simulated";
}
