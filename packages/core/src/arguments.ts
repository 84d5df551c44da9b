import { RunError } from "@pulumi/pulumi";

/** One rule for one argument: what was given, whether it holds, what is allowed, and how to fix it. */
export interface ArgumentRule {
  /** Path of the argument, for example `cidr` or `nodeGroups.system.min`. */
  readonly arg: string;

  /** The value as it was given. It is printed: never a secret. */
  readonly given: unknown;

  /** True if the argument may be used. */
  readonly holds: boolean;

  /** What is allowed, completing "must be ...". */
  readonly allowed: string;

  /** What to do, as one or two sentences. */
  readonly fix: string;
}

/** The arguments of a component that cannot be built, all of them. Pulumi prints it without a stack trace. */
export class ArgumentError extends RunError {
  constructor(
    readonly subject: string,
    readonly broken: readonly ArgumentRule[],
  ) {
    super([`${subject} cannot be built:`, ...broken.map(describe)].join("\n"));
  }
}

/**
 * Refuses arguments that cannot work, before any resource exists.
 *
 * @param subject what would be built, for example `Network "prod"`
 * @throws {ArgumentError} that names every rule that does not hold
 */
export function assertArguments(subject: string, rules: readonly ArgumentRule[]): void {
  const broken = rules.filter(({ holds }) => !holds);
  if (broken.length > 0) throw new ArgumentError(subject, broken);
}

function describe({ arg, given, allowed, fix }: ArgumentRule): string {
  return `  - ${arg} is ${JSON.stringify(given) ?? "not given"} but must be ${allowed}. ${fix}`;
}
