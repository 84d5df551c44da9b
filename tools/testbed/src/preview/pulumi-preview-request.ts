import type { PreviewRequest } from "@eks-platform/engine";

/** What Pulumi's own engine is to preview: as the embedded engine is asked, as far as both can be told the same. */
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
   * - `"real"`: the user's own backend, plugins and credentials. Mode, strictness, replacing properties and states are theirs,
   *   too, and what is said here counts for nothing.
   * - `"simulated"`: a temporary home and backend, and our clouds as plugins.
   */
  readonly clouds: "real" | "simulated";
}
