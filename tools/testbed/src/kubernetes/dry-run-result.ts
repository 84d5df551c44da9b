import type { SourcedObject } from "./objects/sourced-object";

/**
 * The answer of the API server about an object.
 *
 * - `"accepted"`: the server would store it
 * - `"rejected"`: the server would not
 * - `"notChecked"`: the server cannot be asked
 */
export type DryRunResult = SourcedObject &
  (
    | { readonly status: "accepted"; readonly warnings: readonly string[] }
    | { readonly status: "rejected"; readonly message: string }
    | { readonly status: "notChecked"; readonly reason: string }
  );
