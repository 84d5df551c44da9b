/** A pack is invalid. Pulumi prints the message without a stack trace. */
export class PackError extends Error {
  /** How Pulumi recognizes an error that is meant for users. It is set by hand because a pack does not load the SDK. */
  readonly __pulumiRunError = true;

  constructor(pack: string, problems: readonly string[]) {
    super(
      `The policy pack "${pack}" cannot be loaded:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    this.name = "PackError";
  }
}
