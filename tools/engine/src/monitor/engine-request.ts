import type { Goal } from "../model/goal";
import type { ValueMap } from "../model/values";
import type { PackageRequest } from "./provider-references/packages";

/** A resource to read. */
export interface ReadGoal extends Pick<Goal, "provider" | "version" | "pluginDownloadUrl" | "packageRef"> {
  readonly type: string;
  readonly name: string;
  readonly id: string;

  /** URN; empty for none. */
  readonly parent: string;

  /** The properties that the program already knows. */
  readonly properties: ValueMap;
  readonly dependencies: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly sourcePosition: string;
}

/** A request to the engine, after transforms and everything else that needs the program. */
export type EngineRequest =
  | { readonly kind: "resource"; readonly urn: string; readonly goal: Goal }
  | { readonly kind: "read"; readonly urn: string; readonly wanted: ReadGoal }
  | { readonly kind: "outputs"; readonly urn: string; readonly outputs: ValueMap }
  | { readonly kind: "package"; readonly handle: string; readonly described: PackageRequest };
