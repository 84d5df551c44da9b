import type { SourcedObject } from "./objects/sourced-object";

/**
 * What the API server says of an object.
 *
 * - `"accepted"`: it would take it.
 * - `"rejected"`: it would not.
 * - `"notChecked"`: it could not be asked.
 */
export type DryRunResult = SourcedObject &
  (
    | { readonly status: "accepted"; readonly warnings: readonly string[] }
    | { readonly status: "rejected"; readonly message: string }
    | { readonly status: "notChecked"; readonly reason: string }
  );
