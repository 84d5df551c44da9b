import { crc32 } from "node:zlib";
import { isMap, type Value, type ValueMap } from "../../../model/values";
import { type AwsFunction, exactResult } from "./function";
import { toGoJson } from "./go-json";

/** A statement as IAM writes it, in the order of its members. */
type Statement = ValueMap;

interface PolicyDocument {
  readonly version: string;
  readonly id: string;
  readonly statements: readonly Statement[];
}

/**
 * Renders policy documents exactly as the provider does: a single value is not a list, several are in reverse order,
 * statements of other documents are merged by their `Sid`.
 *
 * @see
 *   https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/policy_document_data_source.go
 */
export const policyDocumentFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:iam/getPolicyDocument:getPolicyDocument": (args) => {
    const version = textOf(args.version) ?? "2012-10-17";
    const own = {
      version,
      id: textOf(args.policyId) ?? "",
      statements: mapsOf(args.statements).map(statementOf),
    };
    const documents = [
      ...textsOf(args.sourcePolicyDocuments).map(parsed),
      own,
      ...textsOf(args.overridePolicyDocuments).map(parsed),
    ];
    const rendered = rendering(documents.reduce(merged, { version: "", id: "", statements: [] }));
    const json = toGoJson(rendered, 2);
    return exactResult({ ...args, id: String(crc32(json)), json, minifiedJson: toGoJson(rendered), version });
  },
};

function rendering({ version, id, statements }: PolicyDocument): ValueMap {
  return present({ Version: version, Id: id, Statement: statements });
}

function statementOf(given: ValueMap): Statement {
  return present({
    Sid: given.sid,
    Effect: given.effect ?? "Allow",
    Action: inReverse(textsOf(given.actions)),
    NotAction: inReverse(textsOf(given.notActions)),
    Resource: inReverse(textsOf(given.resources).map(withVariables)),
    NotResource: inReverse(textsOf(given.notResources).map(withVariables)),
    Principal: principalsOf(mapsOf(given.principals)),
    NotPrincipal: principalsOf(mapsOf(given.notPrincipals)),
    Condition: conditionsOf(mapsOf(given.conditions)),
  });
}

/** `&{name}` stands for `${name}`, which the provider's own language would read as its own. */
const withVariables = (text: string) => text.replaceAll("&{", "${");

/** A single value is not a list; several are sorted in reverse. */
function inReverse(values: readonly string[]): Value {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : sortedInReverse(values);
}

const sortedInReverse = (values: readonly string[]) => [...new Set(values)].sort().reverse();

function principalsOf(principals: readonly ValueMap[]): Value | undefined {
  if (principals.length === 0) return undefined;
  const byType: Record<string, Value> = {};
  for (const { type, identifiers } of principals) {
    const kind = textOf(type) ?? "";
    const values = textsOf(identifiers).map(withVariables);
    const before = byType[kind];
    byType[kind] = before === undefined ? inReverse(values) : [before, sortedInReverse(values)].flat();
  }
  const everyone = Object.keys(byType).length === 1 && byType["*"] === "*";
  return everyone ? "*" : byKey(byType);
}

function conditionsOf(conditions: readonly ValueMap[]): Value | undefined {
  if (conditions.length === 0) return undefined;
  const tests: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, variable, values } of conditions) {
    const variables = (tests[textOf(test) ?? ""] ??= {});
    const name = textOf(variable) ?? "";
    variables[name] = [...(variables[name] ?? []), ...textsOf(values).map(withVariables)];
  }
  const flattened = Object.entries(tests).map(([test, variables]) => {
    const entries = Object.entries(variables).map(([name, [first = "", ...rest]]) => [
      name,
      rest.length === 0 ? first : [first, ...rest],
    ]);
    return [test, byKey(Object.fromEntries(entries))];
  });
  return byKey(Object.fromEntries(flattened));
}

function merged(into: PolicyDocument, from: PolicyDocument): PolicyDocument {
  const statements = [...into.statements];
  for (const statement of from.statements) {
    const same = statement.Sid === undefined ? -1 : statements.findIndex(({ Sid }) => Sid === statement.Sid);
    if (same < 0) statements.push(statement);
    else statements[same] = statement;
  }
  return {
    version: from.version > into.version ? from.version : into.version,
    id: from.id === "" ? into.id : from.id,
    statements,
  };
}

/** A document that is given as JSON: what it says is kept, in the order and the spelling of the provider. */
function parsed(json: string): PolicyDocument {
  const content: Value = JSON.parse(json);
  const { Version, Id, Statement } = isMap(content) ? content : {};
  return { version: textOf(Version) ?? "", id: textOf(Id) ?? "", statements: mapsOf(Statement).map(inOrder) };
}

function inOrder(statement: ValueMap): Statement {
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } =
    statement;
  return present({
    ...{ Sid, Effect, Action, NotAction, Resource, NotResource },
    Principal: principalsOf(givenPrincipals(Principal)),
    NotPrincipal: principalsOf(givenPrincipals(NotPrincipal)),
    Condition: conditionsOf(givenConditions(Condition)),
  });
}

function givenPrincipals(value: Value | undefined): readonly ValueMap[] {
  if (typeof value === "string") return [{ type: "*", identifiers: [value] }];
  return isMap(value)
    ? Object.entries(value).map(([type, given]) => ({ type, identifiers: listed(given) }))
    : [];
}

function givenConditions(value: Value | undefined): readonly ValueMap[] {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([test, variables]) =>
    isMap(variables)
      ? Object.entries(variables).map(([variable, given]) => ({ test, variable, values: listed(given) }))
      : [],
  );
}

const listed = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value)
    ? value
    : typeof value === "boolean"
      ? [String(value)]
      : value === undefined
        ? []
        : [value];

/** Non-empty members: the provider leaves the others out. */
function present(map: ValueMap): ValueMap {
  return Object.fromEntries(
    Object.entries(map).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function byKey(map: Readonly<Record<string, Value>>): ValueMap {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const textOf = (value: Value | undefined) => (typeof value === "string" ? value : undefined);

const textsOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];

const mapsOf = (value: Value | undefined): readonly ValueMap[] =>
  Array.isArray(value) ? value.filter(isMap) : [];
