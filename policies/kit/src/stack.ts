import type { Finding } from "./finding";
import type { Inputs } from "./inputs";
import { isGiven, isKnown, listKnownValues } from "./known";
import type { EvaluatedResource, Provider } from "./resource";
import type { ResourceType } from "./resource-type";

/** A resource of a stack, typed by its arguments. */
export interface StackResource<TArgs = unknown> {
  readonly urn: string;
  readonly name: string;
  readonly type: string;

  /** Its outputs, which include its arguments. */
  readonly props: Inputs<TArgs>;

  /** Its provider, if the engine provides it. */
  readonly provider?: Provider;
}

/** A finding of a stack rule, with its resource. */
export interface StackFinding extends Finding {
  readonly resource: StackResource;
}

/** The resources of a stack and their references to each other. */
export class Stack {
  private readonly byUrn: ReadonlyMap<string, EvaluatedResource>;

  constructor(private readonly resources: readonly EvaluatedResource[]) {
    this.byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  }

  /** Returns every resource of these types, in the order of the stack. */
  of<TArgs>(...types: readonly ResourceType<TArgs>[]): readonly StackResource<TArgs>[] {
    const wanted = this.resources.filter(({ type }) => types.includes(type));
    // Safe: the token determines the type of the arguments, and `Inputs` makes all of them optional.
    return wanted as unknown as readonly StackResource<TArgs>[];
  }

  /**
   * Whether a property of one resource, a value or a list, refers to another resource. Known values are compared. For
   * unknown values, as in the first preview, the dependency that the engine recorded for the property decides.
   */
  refers(from: StackResource, property: string, to: StackResource): boolean {
    const source = this.byUrn.get(from.urn);
    const target = this.byUrn.get(to.urn);
    if (!source || !target || !isGiven(source.props, property)) return false;
    const identities = ["id", "arn", "name", "bucket"]
      .filter((key) => isKnown(target.props, key))
      .map((key) => target.props[key]);
    const { values, all } = listKnownValues(source.props, property);
    if (values.some((value) => identities.includes(value))) return true;
    if (all && identities.length > 0) return false;
    return source.propertyDependencies?.[property]?.includes(to.urn) ?? false;
  }
}
