/** Type of the stack resource. */
export const stackType = "pulumi:pulumi:Stack";

/** The package of dynamic resources, whose providers are code of the program. */
export const dynamicPackage = "pulumi-nodejs";

const providerPrefix = "pulumi:providers:";
const prefix = "urn:pulumi:";
const delimiter = "::";

/** Stack and project of a run's resources. */
export interface Home {
  readonly stack: string;
  readonly project: string;
}

/**
 * The URN of a resource. It contains the types of the parents, except the stack.
 *
 * @see https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
export function urnOf({ stack, project }: Home, parent: string, type: string, name: string): string {
  const parentType = parent === "" ? "" : qualifiedTypeOf(parent);
  const qualified = parentType === "" || parentType === stackType ? type : `${parentType}$${type}`;
  return `${prefix}${[stack, project, qualified, name].join(delimiter)}`;
}

/** Types from the outermost parent to the resource itself, joined by `$`. */
export function qualifiedTypeOf(urn: string): string {
  return urn.split(delimiter)[2] ?? "";
}

/** The resource's own type. */
export function typeOf(urn: string): string {
  const qualified = qualifiedTypeOf(urn);
  return qualified.slice(qualified.lastIndexOf("$") + 1);
}

/** The resource's name, which may be any text. */
export function nameOf(urn: string): string {
  return urn.split(delimiter).slice(3).join(delimiter);
}

/** True for a text that the engine accepts as a URN. */
export function isUrn(text: string): boolean {
  return text.startsWith(prefix) && text.split(delimiter).length >= 4;
}

export const isProviderType = (type: string) => type.startsWith(providerPrefix);

/** Type of the providers of a package. */
export const providerTypeOf = (packageName: string) => `${providerPrefix}${packageName}`;

/** The package that serves a type or a function; for a provider, the package that it configures. */
export function packageOf(token: string): string {
  const [first = "", , third = ""] = token.split(":");
  return isProviderType(token) ? third : first;
}

/** True for a default provider. */
export function isDefaultProvider(urn: string): boolean {
  return isProviderType(typeOf(urn)) && /^default(_|$)/.test(nameOf(urn));
}

/** The parts of a provider reference `urn::id`. */
export function parseReference(reference: string): { readonly urn: string; readonly id: string } {
  const end = reference.lastIndexOf(delimiter);
  return { urn: reference.slice(0, end), id: reference.slice(end + delimiter.length) };
}

export const referenceTo = (urn: string, id: string) => `${urn}${delimiter}${id}`;
