import { Resource } from "@pulumi/pulumi";

/** A resource as the program registered it. */
export interface RecordedResource {
  readonly type: string;
  readonly name: string;

  /** Its inputs as plain values, with `type::name` in place of a resource: what is registered alike is deeply equal. */
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

/** Inputs as plain values, with `type::name` in place of each resource. */
export async function toPlainInputs(inputs: Record<string, unknown>): Promise<Record<string, unknown>> {
  const entries = Object.entries(inputs).map(async ([key, value]) => [key, await toPlain(value)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function toPlain(value: unknown): unknown {
  if (Resource.isInstance(value)) {
    return new Promise((resolve) => value.urn.apply((urn) => resolve(shortUrn(urn))));
  }
  if (Array.isArray(value)) return Promise.all(value.map(toPlain));
  return isPlainObject(value) ? toPlainInputs(value) : value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
