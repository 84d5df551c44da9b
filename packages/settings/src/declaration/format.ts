/** What a string must look like. */
export interface Format {
  /** What a value is, as a noun: "an IPv4 range". It completes "must be ...". */
  readonly name: string;

  /** True if a description of the setting says as much as the name: references then leave the name out. */
  readonly implied?: true;

  /** The whole string must match. */
  readonly pattern: RegExp;

  /** A string that has the format. */
  readonly example: string;

  /** More of them, for tests that need another. */
  readonly examples?: readonly string[];

  /** What the pattern cannot say: how to fix a string that matches and is wrong all the same. */
  readonly problem?: (given: string) => string | undefined;
}

/** Any string. */
export const anyText: Format = {
  name: "text",
  implied: true,
  pattern: /^/,
  example: "sample",
  examples: ["another"],
};

/** Any string but the empty one. */
export const someText: Format = {
  name: "text that is not empty",
  implied: true,
  pattern: /^[\s\S]/,
  example: "sample",
  examples: ["another"],
};
