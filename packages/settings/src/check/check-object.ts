import { allowedBy, exampleOf } from "./allowed";
import { refuse, refuseKey } from "./fix";
import type { Check, Problem } from "./problem";
import { resolveFields } from "../resolve";
import type { CheckContext } from "../declaration/rule";
import { mayBeAbsent, type ObjectSetting, type Setting } from "../declaration/setting";
import { type Path, valueAt } from "../path";
import { isMap } from "./values";

/** Checks the fields of an object, then what holds between those that are right by themselves. */
export function checkObject(
  setting: ObjectSetting,
  given: unknown,
  path: Path,
  context: CheckContext,
  checkAt: Check,
): readonly Problem[] {
  if (!isMap(given)) return [refuse(setting, given, path)];
  const { fields, open = false } = setting;
  const names = Object.keys(fields);
  const unknown = open ? [] : Object.keys(given).filter((key) => !names.includes(key));
  const typos = unknown.map((key) => refuseKey(path, key, names));
  // What a misspelt key was meant to be is not missing as well: one mistake, one problem.
  const meant = new Set(typos.map((typo) => typo.meant));

  const wrong = new Map(
    Object.entries(fields).map(([name, field]) => [
      name,
      meant.has(name) && given[name] === undefined
        ? undefined
        : checkField(field, given[name], [...path, name]),
    ]),
  );

  function checkField(field: Setting, value: unknown, at: Path): readonly Problem[] {
    if (value !== undefined) return checkAt(field, value, at, context);
    return mayBeAbsent(field) ? [] : [missing(field, at)];
  }

  const isRight = (name: string) => wrong.get(name)?.length === 0;
  return [
    ...typos.map(({ problem }) => problem),
    ...[...wrong.values()].flatMap((problems) => problems ?? []),
    ...checkRules(setting, given, path, context, isRight),
  ];
}

function missing(field: Setting, path: Path): Problem {
  const example = exampleOf(field);
  const fix = example === undefined ? "Add it." : `Add it, for example ${JSON.stringify(example)}.`;
  return { path, part: "key", allowed: allowedBy(field), fix };
}

function checkRules(
  { fields, rules = [] }: ObjectSetting,
  given: Readonly<Record<string, unknown>>,
  path: Path,
  context: CheckContext,
  isRight: (name: string) => boolean,
): readonly Problem[] {
  const asked = rules.filter(({ reads }) => reads.every(isRight));
  if (asked.length === 0) return [];
  // Safe: a rule reads fields that were found to be what they are declared as.
  const values = resolveFields(fields, given) as never;
  return asked.flatMap((rule) =>
    rule.problems(values, context).map(({ at, allowed, fix }) => ({
      path: [...path, ...at],
      part: valueAt(given, at) === undefined ? ("key" as const) : ("value" as const),
      allowed,
      fix,
      relative: true as const,
    })),
  );
}
