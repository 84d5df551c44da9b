import type { ValueMap } from "../protocol/values";
import type { Goal } from "./goal";
import type { PackageRequest } from "./packages";
import type { ReadGoal } from "./read";

/** What is asked of the engine in a run, transforms and all else done that only the program can do. */
export type EngineRequest =
  | { readonly kind: "resource"; readonly urn: string; readonly goal: Goal }
  | { readonly kind: "read"; readonly urn: string; readonly wanted: ReadGoal }
  | { readonly kind: "outputs"; readonly urn: string; readonly outputs: ValueMap }
  | { readonly kind: "package"; readonly handle: string; readonly described: PackageRequest };
