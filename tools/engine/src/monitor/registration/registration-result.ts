import type { PropertyDependencies } from "../../model/goal";
import type { ValueMap } from "../../model/values";

/** What a caller that registers a goal gets back. */
export interface RegistrationResult {
  readonly urn: string;

  /** Empty for components, and while it is unknown. */
  readonly id: string;

  /** What the program may read. A local component knows its own outputs. */
  readonly object: ValueMap;

  /** Only for a component that another process built: what each property depends on. */
  readonly propertyDependencies?: PropertyDependencies;
}
