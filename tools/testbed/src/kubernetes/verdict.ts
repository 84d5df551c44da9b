import type { JudgedObject } from "./objects/judged-object";

/**
 * What the API server says of an object.
 *
 * - `"accepted"`: it would take it.
 * - `"refused"`: it would not.
 * - `"notChecked"`: it could not be asked.
 */
export type Verdict = JudgedObject &
  (
    | { readonly status: "accepted"; readonly warnings: readonly string[] }
    | { readonly status: "refused"; readonly message: string }
    | { readonly status: "notChecked"; readonly reason: string }
  );
