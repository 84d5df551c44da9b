import { field, nothing, literalsOf, type Use, type Value } from "./value";

/** Takes note of what is read of values. */
export interface ReadRecorder {
  /** A value is read, and nothing is said of what is below it. */
  partly(value: Value): void;

  /** A value is read with all that is below it. */
  wholly(value: Value, use: Use): void;
}

/** What a function of Helm's templates makes of its arguments, and what it reads meanwhile. */
type TemplateFunction = (args: readonly Value[], reads: ReadRecorder) => Value;

/** It hands on any of its arguments. */
const anyOf: TemplateFunction = (args) => args.flat();

/** It hands on one of its arguments: the first, the second, or the last. */
const first: TemplateFunction = ([value = nothing]) => value;
const second: TemplateFunction = ([, value = nothing]) => value;

/** It writes a value out with all that is in it. */
const writeOut: TemplateFunction = (args, reads) => {
  for (const value of args) reads.wholly(value, "written");
  return nothing;
};

/** It goes through the keys of a map, or through the items of a list. */
const goThrough: TemplateFunction = (args, reads) => {
  for (const value of args) reads.wholly(value, "ranged");
  return nothing;
};

/** It looks at its arguments and makes something else of them. */
const lookAt: TemplateFunction = (args, reads) => {
  for (const value of args) reads.partly(value);
  return nothing;
};

const index: TemplateFunction = ([value = nothing, ...keys], reads) => {
  const below = keys.reduce((at, key) => {
    const literals = literalsOf(key);
    // A key that only the run knows may be any.
    if (literals.length === 0) reads.wholly(at, "ranged");
    return literals.flatMap((literal) => field(at, literal));
  }, value);
  reads.partly(below);
  return below;
};

const dict: TemplateFunction = (args) => {
  const entries = new Map<string, Value>();
  for (let at = 0; at < args.length; at += 2) {
    for (const key of literalsOf(args[at] ?? nothing)) entries.set(key, args[at + 1] ?? nothing);
  }
  return [{ kind: "dict", entries }];
};

const pick: TemplateFunction = ([value = nothing, ...keys]) => [
  {
    kind: "dict",
    entries: new Map(keys.flatMap(literalsOf).map((key) => [key, field(value, key)])),
  },
];

const dig: TemplateFunction = (args, reads) => {
  const [value = nothing, otherwise = nothing, ...keys] = args.toReversed();
  return [...index([value, ...keys.toReversed()], reads), ...otherwise];
};

/** The functions that hand values on, or read more of them than the value that stands there. */
const known: Readonly<Record<string, TemplateFunction>> = {
  and: anyOf,
  coalesce: anyOf,
  concat: anyOf,
  deepCopy: first,
  default: anyOf,
  dict,
  dig,
  first,
  get: index,
  hasKey: index,
  index,
  keys: goThrough,
  list: (args) => [{ kind: "list", items: args }],
  merge: anyOf,
  mergeOverwrite: anyOf,
  mustDeepCopy: first,
  mustMerge: anyOf,
  mustMergeOverwrite: anyOf,
  omit: first,
  or: anyOf,
  pick,
  required: second,
  set: first,
  ternary: ([whenTrue = nothing, whenFalse = nothing]) => [...whenTrue, ...whenFalse],
  toJson: writeOut,
  mustToJson: writeOut,
  toPrettyJson: writeOut,
  toRawJson: writeOut,
  toToml: writeOut,
  toYaml: writeOut,
  mustToYaml: writeOut,
  toYamlPretty: writeOut,
  tuple: (args) => [{ kind: "list", items: args }],
  values: goThrough,
};

/** The function of that name. Any other looks at its arguments. */
export const functionNamed = (name: string): TemplateFunction =>
  Object.hasOwn(known, name) ? (known[name] ?? lookAt) : lookAt;
