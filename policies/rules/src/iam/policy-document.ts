import { pathTo } from "@eks-platform/policy-kit";

/** A statement of an IAM document, with every list written as a list. */
export interface Statement {
  /** Path from an input of the resource to the statement. */
  readonly path: string;
  readonly effect: "Allow" | "Deny";

  /** Whom the statement is about, by kind of principal: `AWS`, `Service`, `Federated`, `CanonicalUser`. */
  readonly principals: Readonly<Record<string, readonly string[]>>;

  /** True if it is about everyone but those that it names. */
  readonly notPrincipal: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: readonly Condition[];
}

/** One test of a statement: an operator, a key, and the values of which one must match. */
export interface Condition {
  /** For example `StringEquals` or `ForAnyValue:StringLike`. */
  readonly operator: string;

  /** In lower case, because IAM compares keys without regard to case. */
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * The statements of a document. IAM takes a document as text, Pulumi also as an object; where IAM takes one item or a
 * list of them, this reads both. A text that is no JSON has no statements: its provider refuses it.
 */
export function statements(document: unknown, input: string): readonly Statement[] {
  const parsed = typeof document === "string" ? parse(document) : document;
  if (!isRecord(parsed)) return [];
  const given = parsed["Statement"];
  return list(given)
    .filter(isRecord)
    .map((statement, index) =>
      statementOf(statement, pathTo(input, ...(Array.isArray(given) ? ["Statement", index] : ["Statement"]))),
    );
}

function statementOf(statement: Readonly<Record<string, unknown>>, path: string): Statement {
  return {
    path,
    effect: statement["Effect"] === "Deny" ? "Deny" : "Allow",
    principals: principals(statement["Principal"] ?? statement["NotPrincipal"]),
    notPrincipal: statement["NotPrincipal"] !== undefined,
    actions: texts(statement["Action"]),
    notActions: texts(statement["NotAction"]),
    resources: texts(statement["Resource"]),
    notResources: texts(statement["NotResource"]),
    conditions: conditions(statement["Condition"]),
  };
}

function principals(principal: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof principal === "string") return { AWS: [principal] };
  if (!isRecord(principal)) return {};
  return Object.fromEntries(Object.keys(principal).map((kind) => [kind, texts(principal[kind])]));
}

function conditions(block: unknown): readonly Condition[] {
  if (!isRecord(block)) return [];
  return Object.keys(block).flatMap((operator) => {
    const tests = block[operator];
    if (!isRecord(tests)) return [];
    return Object.keys(tests).map((key) => ({ operator, key: key.toLowerCase(), values: texts(tests[key]) }));
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function texts(value: unknown): readonly string[] {
  return list(value).map(String);
}
