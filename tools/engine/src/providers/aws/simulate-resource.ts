import type { ResourceResult, ResourceRequest } from "../../model/provider-request";
import { isMap, type Value, type ValueMap } from "../../model/values";
import { unwrap } from "../../protocol/conversions";
import { hexDigits } from "../digest";
import { withSimulatedOutputs } from "../generic/simulated-outputs";
import type { ValueGenerator } from "../generic/value-generator";
import type { CreatedResources } from "./created-resources";
import type { Location } from "./location";
import { fillTemplate, fillTextTemplate } from "./properties/template";
import { withDefaults } from "./properties/with-defaults";
import { relations } from "./relations";
import type { AwsType } from "./types/aws-type";

/** What it takes to make a resource of AWS. */
export interface SimulationRequest {
  readonly request: ResourceRequest;
  readonly type: AwsType;
  readonly kind: string;
  readonly location: Location;
  readonly createdResources: CreatedResources;
  readonly generator: ValueGenerator;

  /** Id of a resource that is read; absent for a new one. */
  readonly id?: string;
}

/**
 * Simulates the creation or the read of an AWS resource: id and ARN come from the templates of its type, further
 * outputs from its rules, and the rest from their declared types.
 */
export function simulateResource({
  request,
  type,
  kind,
  location,
  createdResources,
  generator,
  id,
}: SimulationRequest): ResourceResult {
  const { urn, inputs, schema } = request;
  const names = { ...namesByPrefix(request), ...namesById(type, id) };
  const properties: Record<string, Value | undefined> = { ...names, ...unwrapInputs(inputs) };
  const scope = { urn, location, properties };
  const arn = () => fillTextTemplate(`arn:{partition}:${type.arn ?? ""}`, scope);

  if (type.arn !== undefined && !type.arn.includes("{id}")) properties.arn ??= arn();
  properties.id = id ?? fillTextTemplate(type.id, scope);
  if (type.arn !== undefined) properties.arn ??= arn();

  const ruled: Record<string, Value> = {};
  for (const [name, value] of Object.entries(names)) ruled[name] = inputs[name] ?? value;
  if (type.arn !== undefined) ruled[type.arnProperty ?? "arn"] = properties.arn ?? arn();
  const related = relations[kind]?.(properties, createdResources, location) ?? {};
  for (const name of Object.keys({ ...type.outputs, ...related })) {
    const template = fillTemplate(type.outputs?.[name] ?? "", scope);
    const relation = related[name];
    ruled[name] = withDefaults(
      inputs[name],
      relation === undefined ? template : withDefaults(relation, template),
    );
  }
  const declared = Object.entries(ruled).filter(([name]) => schema === undefined || name in schema.types);
  return withSimulatedOutputs(
    request,
    String(properties.id),
    generator,
    Object.fromEntries(declared),
    absentUnlessGiven,
  );
}

/**
 * Inputs that AWS leaves empty where the program does. Keys are among them: an invented one would make a policy believe
 * that something is encrypted.
 */
const absentUnlessGiven =
  /(Prefix|kmsKeyId|kmsKeyArn|KmsKeyId|KmsKeyArn)$|^(carrier|characterSet|customerOwned|host|instance$|ipam|ipv6|kms|logDestination|networkInterface$|outpost|placement|snapshot|timezone)/;

/** Properties that the id of a resource is derived from, for one that is read. */
function namesById({ id: template }: AwsType, id: string | undefined): Record<string, string> {
  const words =
    id === undefined ? [] : [...template.matchAll(/\{(\w+)[^}]*\}/g)].map(([, word = ""]) => word);
  if (id === undefined || words.some((word) => derivedWords.has(word))) return {};
  const parts = words.length === 1 ? [id] : id.split(/[:/#,|]/);
  return Object.fromEntries(words.map((word, index) => [word, parts[index] ?? ""]));
}

const derivedWords = new Set([
  "hex",
  "uuid",
  "digits",
  "capitals",
  "letters",
  "region",
  "account",
  "partition",
  "suffix",
]);

/** Names that AWS derives from a prefix in the program. */
function namesByPrefix({ urn, inputs, schema }: ResourceRequest): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [input, prefix] of Object.entries(inputs)) {
    const name = /^(\w+)Prefix$/.exec(input)?.[1];
    if (name === undefined || typeof prefix !== "string" || inputs[name] !== undefined) continue;
    if (schema?.types[name] !== undefined) names[name] = `${prefix}20260101000000${hexDigits(urn, 12)}`;
  }
  return names;
}

function unwrapInputs(inputs: ValueMap): ValueMap {
  const unwrapped = unwrap(inputs);
  return isMap(unwrapped) ? unwrapped : {};
}
