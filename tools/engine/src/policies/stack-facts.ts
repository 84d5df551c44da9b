/** What a pack gets to know about the stack. */
export interface StackFacts {
  /** Address of the engine of this run. */
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
