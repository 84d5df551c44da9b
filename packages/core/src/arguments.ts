import {
  check,
  type CheckContext,
  type Fields,
  formatPath,
  type ObjectSetting,
  type Problem,
  type Resolved,
  resolveFields,
  valueAt,
} from "@eks-platform/settings";
import { Output, RunError } from "@pulumi/pulumi";

/** The arguments of a component that cannot be built, all of them. Pulumi prints it without a stack trace. */
export class ArgumentError extends RunError {
  /**
   * @param subject what would be built, for example `Network "prod"`
   * @param args the arguments as they were given
   */
  constructor(
    readonly subject: string,
    readonly problems: readonly Problem[],
    args: unknown,
  ) {
    super([`${subject} cannot be built:`, ...problems.map((problem) => describe(problem, args))].join("\n"));
  }
}

/**
 * Fills defaults and refuses what cannot work, before any resource exists.
 *
 * @param type of the component, as messages show it
 * @throws {ArgumentError} that names everything that is wrong
 */
export function resolveArguments<const F extends Fields>(
  type: string,
  settings: Omit<ObjectSetting, "fields"> & { readonly fields: F },
  args: object,
  context: CheckContext,
): Resolved<F> {
  const problems = check(settings, args, context);
  if (problems.length > 0) throw new ArgumentError(`${type} "${context.name}"`, problems, args);
  return resolveFields(settings.fields, args);
}

function describe({ path, part, allowed, fix, secret }: Problem, args: unknown): string {
  const place = formatPath(path);
  const given = valueAt(args, path);
  // What only repeats what is allowed is left out.
  const advice = fix === `Give ${allowed}.` ? "" : ` ${fix}`;
  if (given === undefined) return `  - ${place} is not given but must be ${allowed}.${advice}`;
  if (part === "key") return `  - ${place} is not allowed as a key, which must be ${allowed}.${advice}`;
  return `  - ${place} is ${secret === true ? "a secret" : shown(given)} but must be ${allowed}.${advice}`;
}

/** A value as JSON, shortened if it is long. What only a deployment knows has no value yet. */
function shown(value: unknown): string {
  // The value itself is asked, because an output in JSON would be a paragraph on how to use outputs.
  const text = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, json: unknown) {
    return Output.isInstance(this[key]) ? "(an output)" : json;
  });
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
