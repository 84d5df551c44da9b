/** A pack that cannot be loaded as it is written. Pulumi prints its message without a stack trace. */
export class PackError extends Error {
  /** Pulumi's mark of an error that is meant for its user. It is set by hand because a pack does not load the SDK. */
  readonly __pulumiRunError = true;

  constructor(pack: string, problems: readonly string[]) {
    super(
      `The policy pack "${pack}" cannot be loaded:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    this.name = "PackError";
  }
}
