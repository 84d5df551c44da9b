import type { RegistrationOptions } from "./resource-options";
import type { ValueMap } from "./values";

/** A resource: of a run, as far as it has come, or of a recorded state. */
export interface Resource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;

  /** False for components and the stack. */
  readonly custom: boolean;

  /** True for a resource that is read, not managed. */
  readonly external: boolean;

  /** URN of the parent; empty for none. */
  readonly parent: string;

  /** Provider reference `urn::id`; empty for components and providers. */
  readonly provider: string;

  /** Checked (and remediated) inputs. */
  readonly inputs: ValueMap;

  /** Empty for components; the unknown marker or empty while it is unknown. */
  readonly id: string;
  readonly outputs: ValueMap;

  /** Names of outputs whose values are invented. */
  readonly simulated: readonly string[];
  readonly dependencies: readonly string[];
  readonly propertyDependencies: ReadonlyMap<string, ReadonlySet<string>>;
  readonly options: RegistrationOptions;

  /** `project:///path/in/the/project#line`; empty for none. */
  readonly sourcePosition: string;

  /** URN under which the state has it, if it is another one. */
  readonly formerUrn?: string;
}
