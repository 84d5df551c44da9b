import type { Finding } from "./finding";
import type { Inputs } from "./inputs";
import { isGiven, isKnown, knownValues } from "./known";
import type { JudgedResource, Provider } from "./resource";
import type { ResourceType } from "./resource-type";

/** A resource of a stack, typed by its arguments. */
export interface StackResource<TArgs = unknown> {
  readonly urn: string;
  readonly name: string;
  readonly type: string;

  /** Its outputs, of which the arguments are a part. */
  readonly props: Inputs<TArgs>;

  /** The provider that makes it, if the engine tells. */
  readonly provider?: Provider;
}

/** A finding of a stack rule: it says which resource it is about. */
export interface StackFinding extends Finding {
  readonly resource: StackResource;
}

/** The resources of a stack, and how they hang together. */
export class Stack {
  readonly #byUrn: ReadonlyMap<string, JudgedResource>;

  constructor(private readonly resources: readonly JudgedResource[]) {
    this.#byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  }

  /** Every resource of these types, in the order of the stack. */
  of<TArgs>(...types: readonly ResourceType<TArgs>[]): readonly StackResource<TArgs>[] {
    const wanted = this.resources.filter(({ type }) => types.includes(type));
    // Safe: the token says which arguments the resource was made from, and `Inputs` takes none of them for granted.
    return wanted as unknown as readonly StackResource<TArgs>[];
  }

  /**
   * Whether a property of one resource, a value or a list, takes a value from another. Known values are compared; before
   * they are known, as in the first preview, the edge that the engine recorded for the property decides.
   */
  refers(from: StackResource, property: string, to: StackResource): boolean {
    const source = this.#byUrn.get(from.urn);
    const target = this.#byUrn.get(to.urn);
    if (!source || !target || !isGiven(source.props, property)) return false;
    const identities = ["id", "arn", "name", "bucket"]
      .filter((key) => isKnown(target.props, key))
      .map((key) => target.props[key]);
    const { values, all } = knownValues(source.props, property);
    if (values.some((value) => identities.includes(value))) return true;
    if (all && identities.length > 0) return false;
    return source.propertyDependencies?.[property]?.includes(to.urn) ?? false;
  }
}
