import type { ResourceState } from "@eks-platform/plan";
import { isMap, signatureKey, signatures, unknown, type Value, type ValueMap } from "../../model/values";

const known: ReadonlySet<Value | undefined> = new Set([
  signatures.secret,
  signatures.resource,
  signatures.asset,
  signatures.archive,
]);

/**
 * Markers in the properties of a state that Pulumi cannot read: output values and other kinds that do not belong
 * there, secrets without content, references whose id is not a text.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/pkg/resource/stack/deployment.go (`DeserializePropertyValue`)
 */
export function markerProblems({ urn, inputs = {}, outputs = {} }: ResourceState): string[] {
  // The properties of a state are JSON, like everything that is read from a file or written to one.
  const properties = { inputs, outputs } as ValueMap;
  const problems: string[] = [];
  const visit = (value: Value | undefined, path: string): void => {
    if (Array.isArray(value)) value.forEach((element: Value, index) => visit(element, `${path}[${index}]`));
    if (!isMap(value)) return;
    const problem = signatureKey in value ? markerProblem(value) : undefined;
    if (problem !== undefined) problems.push(`resource ${urn}: ${path}: ${problem}`);
    for (const [key, member] of Object.entries(value)) visit(member, path === "" ? key : `${path}.${key}`);
  };
  visit(properties, "");
  return problems;
}

function markerProblem(marker: ValueMap): string | undefined {
  const signature = marker[signatureKey];
  if (!known.has(signature)) return `unrecognized signature '${String(signature)}' in property map`;
  if (signature === signatures.secret) {
    const forms = [marker["ciphertext"], marker["plaintext"]].filter((form) => typeof form === "string");
    return forms.length === 1
      ? undefined
      : "malformed secret value: exactly one of ciphertext and plaintext is needed";
  }
  return signature === signatures.resource ? referenceProblem(marker) : undefined;
}

function referenceProblem({ urn, id }: ValueMap): string | undefined {
  if (typeof urn !== "string") return "malformed resource reference: missing urn";
  const isText = id === undefined || (typeof id === "string" && id !== unknown);
  return isText ? undefined : "malformed resource reference: id must be a string";
}
