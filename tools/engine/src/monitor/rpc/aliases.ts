import type * as proto from "@pulumi/pulumi/proto/alias_pb";
import type { Alias } from "../../model/resource-options";
import type { Services } from "../../protocol/services";

/** Reads an alias off the wire. Parts that are not set are left out. */
export function decodeAlias(message: proto.Alias): Alias {
  const spec = message.getSpec();
  if (spec === undefined) return message.getUrn();
  const parts = {
    name: spec.getName(),
    type: spec.getType(),
    stack: spec.getStack(),
    project: spec.getProject(),
    parentUrn: spec.getParenturn(),
    noParent: spec.getNoparent(),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== "" && part !== false));
}

/** Writes an alias for a transform or a hook of the program. */
export function encodeAlias({ alias: { Alias } }: Services, alias: Alias): proto.Alias {
  const message = new Alias();
  if (typeof alias === "string") return message.setUrn(alias);
  const spec = new Alias.Spec();
  const text = (part: unknown) => (typeof part === "string" ? part : "");
  spec.setName(text(alias["name"])).setType(text(alias["type"]));
  spec.setStack(text(alias["stack"])).setProject(text(alias["project"]));
  if (alias["noParent"] === true) spec.setNoparent(true);
  else if (alias["parentUrn"] !== undefined) spec.setParenturn(text(alias["parentUrn"]));
  return message.setSpec(spec);
}
