import {
  check,
  type CheckContext,
  type Fields,
  formatProblem,
  type ObjectSetting,
  type Problem,
  type Resolved,
  resolveFields,
} from "@eks-platform/settings";
import { RunError } from "@pulumi/pulumi";

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
    super(
      [
        `${subject} cannot be built:`,
        ...problems.map((problem) => `  - ${formatProblem(problem, args)}`),
      ].join("\n"),
    );
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
