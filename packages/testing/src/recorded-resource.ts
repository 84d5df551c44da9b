/** A resource as the program registered it. */
export interface RecordedResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;

  /** The provider it was given, `urn::id`; empty for a default provider. */
  readonly provider: string;

  /** Its parent, as `type::name`; empty if it has none. */
  readonly parent: string;

  /** The resources that must exist before it, as `type::name`, sorted. */
  readonly dependencies: readonly string[];

  /** True if Pulumi would refuse to delete it. */
  readonly protect: boolean;
}

/** A child that a remote component would register in a process of its own. */
export interface RemoteChild extends Pick<RecordedResource, "type" | "name" | "inputs"> {
  /** The output of the component that refers to the child, if one does. */
  readonly output?: string;
}

/** `type::name` of a URN, without the types of its parents; empty for no URN. */
export function shortUrn(urn: string): string {
  const [, , types, name] = urn.split("::");
  return types === undefined ? "" : `${types.split("$").at(-1)}::${name}`;
}
