/** The parts of a URN, `urn:pulumi:<stack>::<project>::<qualified type>::<name>`. */
export interface Urn {
  readonly stack: string;
  readonly project: string;

  /** Type with the types of its component ancestors before it, joined by `$`. */
  readonly qualifiedType: string;

  /** Type token of the resource itself, for example `aws:ec2/vpc:Vpc`. */
  readonly type: string;

  /** Logical name. May hold anything, `::` too. */
  readonly name: string;
}

const prefix = "urn:pulumi:";
const separator = "::";

/**
 * Takes a URN apart.
 *
 * @throws if it is not a URN
 * @see https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
export function parseUrn(urn: string): Urn {
  const [stack, project, qualifiedType, ...name] = urn.slice(prefix.length).split(separator);
  if (
    !urn.startsWith(prefix) ||
    stack === undefined ||
    project === undefined ||
    qualifiedType === undefined ||
    name.length === 0
  ) {
    throw new Error(`"${urn}" is not a URN. A URN is ${prefix}STACK::PROJECT::TYPE::NAME.`);
  }
  const type = qualifiedType.slice(qualifiedType.lastIndexOf("$") + 1);
  return { stack, project, qualifiedType, type, name: name.join(separator) };
}

/** True if `parseUrn` can take it apart. */
export function isUrn(text: string): boolean {
  return text.startsWith(prefix) && text.split(separator).length >= 4;
}

/** Puts a URN together. `type` is the last part of `qualifiedType` and needs no saying. */
export function formatUrn({ stack, project, qualifiedType, name }: Omit<Urn, "type">): string {
  return prefix + [stack, project, qualifiedType, name].join(separator);
}
