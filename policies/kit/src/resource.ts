/** The provider of a resource. */
export interface Provider {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A resource that rules evaluate: with its inputs, or in a stack with its outputs. */
export interface EvaluatedResource {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly protect?: boolean;
  readonly provider?: Provider;

  /** URNs of the resources that each property depends on, if the engine provides them. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}
