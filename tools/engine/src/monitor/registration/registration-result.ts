import type { Goal, PropertyDependencies } from "../../model/goal";
import type { ValueMap } from "../../model/values";
import type { Session } from "../session";

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

/** Registers a goal: what a component needs for its children, whose registration may again build a component. */
export type Register = (session: Session, goal: Goal) => Promise<RegistrationResult>;
