import type { Alias } from "../../model/resource-options";
import { type Home, nameOf, qualifiedTypeOf, stackType, typeOf, urnOf } from "../../protocol/urn";

/** A resource that may have had other names. */
export interface Aliased {
  readonly type: string;
  readonly name: string;

  /** URN; empty for none. */
  readonly parent: string;
  readonly aliases: readonly Alias[];
}

/**
 * URNs that a resource may have had before, in the order of the search. Aliases of its parent count too: the
 * resource's own URN contained the parent's old type and name.
 *
 * @param formerUrnOf URN under which the state has a resource of this run, if it differs
 * @see https://www.pulumi.com/docs/iac/concepts/resources/options/aliases/
 */
export function aliasUrns(
  { type, name, parent, aliases }: Aliased,
  home: Home,
  formerUrnOf: (urn: string) => string | undefined,
): readonly string[] {
  const own = aliases.map((alias) => collapse(alias, { type, name, parent }, home, formerUrnOf));
  const formerParent = parent === "" ? undefined : formerUrnOf(parent);
  if (formerParent === undefined) return [...new Set(own)];
  const moved = (childType: string, childName: string) =>
    urnOf(home, formerParent, childType, renamedChild(childName, nameOf(parent), nameOf(formerParent)));
  return [...new Set([...own, moved(type, name), ...own.map((urn) => moved(typeOf(urn), nameOf(urn)))])];
}

/** Names of children often begin with the name of their parent, also with its former name. */
function renamedChild(child: string, parent: string, formerParent: string): string {
  return child.startsWith(parent) ? formerParent + child.slice(parent.length) : child;
}

function collapse(
  alias: Alias,
  { type, name, parent }: Omit<Aliased, "aliases">,
  home: Home,
  formerUrnOf: (urn: string) => string | undefined,
): string {
  if (typeof alias === "string") return alias;
  const part = (key: string) => (typeof alias[key] === "string" ? alias[key] : undefined);
  const given = part("parentUrn");
  const above = given === undefined ? parent : (formerUrnOf(given) ?? given);
  const isTopLevel = alias["noParent"] === true || qualifiedTypeOf(above) === stackType;
  return urnOf(
    { stack: part("stack") ?? home.stack, project: part("project") ?? home.project },
    isTopLevel ? "" : above,
    part("type") ?? type,
    part("name") ?? name,
  );
}
