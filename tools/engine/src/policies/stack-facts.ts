/** What a pack is told about the stack that it judges. */
export interface StackFacts {
  /** Where the engine of this run listens. */
  readonly engineAddress: string;
  readonly organization: string;
  readonly project: string;
  readonly stack: string;

  /** `namespace:key` to its text. */
  readonly config: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];

  /** Tags of the stack, as Pulumi sets them. */
  readonly tags: Readonly<Record<string, string>>;
}
