import { z } from "zod";
import { nearest } from "@eks-platform/core";
import { formatPath, type Path, valueAt, without } from "./path";
import { type Problem } from "./problem";
import { allowedBy, exampleOf, type JsonSchema, keysOf, schemaAt, wordsOf } from "./schema-words";

/** A value in which everything may be missing, elements of lists too. */
export type Draft<T> = T extends readonly (infer Element)[]
  ? readonly (Draft<Element> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> }
    : T;

/** What a schema says of a value. */
export interface Checked<T> {
  readonly problems: readonly Problem[];

  /** The value without all that the schema refuses, so that rules can judge the rest. */
  readonly draft: Draft<T>;

  /** The value itself, if nothing is wrong with it. */
  readonly value?: T;
}

/** Checks a value against a schema, and finds all that is wrong with it. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  const parsed = schema.safeParse(value);
  // Safe: a value that the schema accepts is a draft without gaps.
  if (parsed.success) return { problems: [], draft: parsed.data as Draft<T>, value: parsed.data };

  const words = z.toJSONSchema(schema, { target: "draft-7" });
  const { issues } = parsed.error;
  const slips = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownKey(pathOf(issue), key, words)) : [],
  );
  // What a misspelt key was meant to be is not missing as well: one mistake, one problem.
  const meant = new Set(slips.map((slip) => slip.meant));
  const others = issues
    .filter(({ code }) => code !== "unrecognized_keys")
    .map((issue) => problemOf(issue, value, words))
    .filter(({ path, part }) => part === "value" || !meant.has(formatPath(path)));

  const problems = onePerPlace([...slips.map(({ problem }) => problem), ...others]);
  const refused = problems.map(({ path }) => path);
  // Safe: what the schema refuses has been taken out, and a draft allows for every gap.
  return { problems, draft: without(value, refused) as Draft<T> };
}

function unknownKey(parent: Path, key: string, words: JsonSchema): { problem: Problem; meant?: string } {
  const path = [...parent, key];
  const known = keysOf(schemaAt(words, parent) ?? {});
  const problem = { path, part: "key", allowed: known.join(", "), fix: "Remove it." } as const;
  const word = nearest(key, known);
  if (!word) return { problem };
  return { problem: { ...problem, fix: `Did you mean ${word}?` }, meant: formatPath([...parent, word]) };
}

function problemOf(issue: z.core.$ZodIssue, value: unknown, words: JsonSchema): Problem {
  const path = pathOf(issue);
  if (issue.code === "invalid_key") return badName(path, words);

  const schema = schemaAt(words, path) ?? {};
  const allowed = allowedBy(schema);
  const given = valueAt(value, path);
  if (given === undefined) {
    return { path, part: "key", allowed, fix: `Add it${exampleOf(schema, ", for example ")}.` };
  }
  // A check of our own says in its message how to mend the value.
  const fix = issue.code === "custom" ? issue.message : fixFor(given, schema, allowed);
  return { path, part: "value", allowed, fix };
}

function badName(path: Path, words: JsonSchema): Problem {
  const { propertyNames } = schemaAt(words, path.slice(0, -1)) ?? {};
  const allowed = typeof propertyNames === "object" ? allowedBy(propertyNames) : "another name";
  return { path, part: "key", allowed, fix: "Choose another name." };
}

function fixFor(given: unknown, schema: JsonSchema, allowed: string): string {
  const choices = wordsOf(schema)?.map(String) ?? [];
  // YAML reads 1.35 as a number, and 1.30 as 1.3.
  if (typeof given === "number" && schema.type === "string") {
    return `Put it in quotes: "${choices.find((choice) => Number(choice) === given) ?? given}".`;
  }
  const meant = typeof given === "string" ? nearest(given, choices) : undefined;
  if (meant) return `Did you mean ${meant}?`;
  if (choices.length > 0) return "Choose one of them.";
  return `${exampleOf(schema, "Write for example ") || `Give ${allowed}`}.`;
}

function onePerPlace(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [formatPath(problem.path), problem])).values()];
}

/** Keys of symbols do not occur in what was read from text. */
function pathOf({ path }: z.core.$ZodIssue): Path {
  return path.filter((key) => typeof key !== "symbol");
}
