import { pathTo } from "@eks-platform/policy-kit";

/** A statement of an IAM policy document. Single values are normalized to lists. */
export interface Statement {
  /** Path from an input of the resource to the statement. */
  readonly path: string;
  readonly effect: "Allow" | "Deny";

  /** Principals of the statement, by kind: `AWS`, `Service`, `Federated`, `CanonicalUser`. */
  readonly principals: Readonly<Record<string, readonly string[]>>;

  /** True if the statement applies to everyone except the principals. */
  readonly notPrincipal: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: readonly Condition[];
}

/** One condition of a statement: an operator, a key, and the values, of which one must match. */
export interface Condition {
  /** For example `StringEquals` or `ForAnyValue:StringLike`. */
  readonly operator: string;

  /** In lower case, because IAM ignores the case of keys. */
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * Reads the statements of a document, which is JSON or, in Pulumi, also an object. Where IAM accepts one item or a list,
 * this reads both. A string that is not JSON has no statements: the provider rejects it.
 */
export function readStatements(document: unknown, input: string): readonly Statement[] {
  const parsed = typeof document === "string" ? parseJson(document) : document;
  if (!isRecord(parsed)) return [];
  const statement_ = parsed["Statement"];
  return toArray(statement_)
    .filter(isRecord)
    .map((statement, index) =>
      readStatement(
        statement,
        pathTo(input, ...(Array.isArray(statement_) ? ["Statement", index] : ["Statement"])),
      ),
    );
}

function readStatement(statement: Readonly<Record<string, unknown>>, path: string): Statement {
  return {
    path,
    effect: statement["Effect"] === "Deny" ? "Deny" : "Allow",
    principals: readPrincipals(statement["Principal"] ?? statement["NotPrincipal"]),
    notPrincipal: statement["NotPrincipal"] !== undefined,
    actions: toStrings(statement["Action"]),
    notActions: toStrings(statement["NotAction"]),
    resources: toStrings(statement["Resource"]),
    notResources: toStrings(statement["NotResource"]),
    conditions: readConditions(statement["Condition"]),
  };
}

function readPrincipals(principal: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof principal === "string") return { AWS: [principal] };
  if (!isRecord(principal)) return {};
  return Object.fromEntries(Object.keys(principal).map((kind) => [kind, toStrings(principal[kind])]));
}

function readConditions(block: unknown): readonly Condition[] {
  if (!isRecord(block)) return [];
  return Object.keys(block).flatMap((operator) => {
    const tests = block[operator];
    if (!isRecord(tests)) return [];
    return Object.keys(tests).map((key) => ({
      operator,
      key: key.toLowerCase(),
      values: toStrings(tests[key]),
    }));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function toStrings(value: unknown): readonly string[] {
  return toArray(value).map(String);
}
