/** The parts of a URN, `urn:pulumi:<stack>::<project>::<qualified type>::<name>`. */
export interface Urn {
  readonly stack: string;
  readonly project: string;

  /** Type with the types of its component ancestors before it, joined by `$`. */
  readonly qualifiedType: string;

  /** Type token of the resource itself, for example `aws:ec2/vpc:Vpc`. */
  readonly type: string;

  /** Logical name. May contain any characters, including `::`. */
  readonly name: string;
}

const pattern = /^urn:pulumi:(.*?)::(.*?)::(.*?)::(.*)$/s;

/**
 * Splits a URN into its parts.
 *
 * @throws if it is not a URN
 * @see https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
export function parseUrn(urn: string): Urn {
  const parts = pattern.exec(urn);
  if (!parts) throw new Error(`"${urn}" is not a URN. A URN is urn:pulumi:STACK::PROJECT::TYPE::NAME.`);
  const [, stack = "", project = "", qualifiedType = "", name = ""] = parts;
  return {
    stack,
    project,
    qualifiedType,
    type: qualifiedType.slice(qualifiedType.lastIndexOf("$") + 1),
    name,
  };
}

/** True if `parseUrn` accepts it. */
export function isUrn(text: string): boolean {
  return pattern.test(text);
}

/** Builds a URN. `type` is the last part of `qualifiedType` and is not needed. */
export function formatUrn({ stack, project, qualifiedType, name }: Omit<Urn, "type">): string {
  return `urn:pulumi:${stack}::${project}::${qualifiedType}::${name}`;
}
