/** A policy pack or its configuration is invalid. Pulumi prints the message without a stack trace. */
export class PackError extends Error {
  /** How Pulumi recognizes an error that is meant for users. It is set by hand because a pack does not load the SDK. */
  readonly __pulumiRunError = true;

  /** @param summary what is wrong, without a full stop */
  constructor(summary: string, problems: readonly string[]) {
    super(`${summary}:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "PackError";
  }
}
