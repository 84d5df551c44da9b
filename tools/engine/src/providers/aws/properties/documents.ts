import {
  containsSecret,
  containsUnknown,
  isMap,
  isSecret,
  mapValue,
  makeSecret,
  unknown,
  type Value,
  type ValueMap,
} from "../../../model/values";
import { toGoJson } from "../functions/go-json";

/** Inputs that take a policy document as text or as a map, by type: those that the SDK declares so. */
export const documentProperties: Readonly<Record<string, string>> = {
  "cloudwatch/logResourcePolicy": "policyDocument",
  "ecr/registryPolicy": "policy",
  "ecr/repositoryPolicy": "policy",
  "elasticsearch/domain": "accessPolicies",
  "elasticsearch/domainPolicy": "accessPolicies",
  "iam/groupPolicy": "policy",
  "iam/policy": "policy",
  "iam/role": "assumeRolePolicy",
  "iam/rolePolicy": "policy",
  "iam/userPolicy": "policy",
  "sns/topicPolicy": "policy",
  "sqs/queuePolicy": "policy",
};

/**
 * Converts documents that are given as maps to JSON, as the provider does. A document with an unknown part is
 * unknown, and one with a secret part is secret.
 *
 * @see https://github.com/pulumi/pulumi-terraform-bridge (`TransformJSONDocument`)
 */
export function withDocumentTexts(kind: string, inputs: ValueMap): ValueMap {
  const property = documentProperties[kind];
  const given = property === undefined ? undefined : inputs[property];
  const document = isSecret(given) ? given.value : given;
  if (property === undefined || !isMap(document)) return inputs;
  const text = containsUnknown(document) ? unknown : toGoJson(sorted(mapValue(document, unwrapAll)));
  return { ...inputs, [property]: containsSecret(given) ? makeSecret(text) : text };
}

const unwrapAll = (value: Value): Value => (isSecret(value) ? value.value : value);

/** Go writes the members of a map in the order of their names. */
function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
}
