/** The provider of a resource, as far as rules ask. */
export interface Provider {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A resource that is judged: by its inputs alone, or by its outputs together with the rest of its stack. */
export interface JudgedResource {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly protect?: boolean;
  readonly provider?: Provider;

  /** URNs of the resources that each property takes a value from, if the engine tells. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}
