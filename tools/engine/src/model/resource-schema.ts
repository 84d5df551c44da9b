/** What an installed SDK says about a resource type: its outputs and their types, read from the SDK's own files. */
export interface ResourceSchema {
  /** Version of the SDK package. */
  readonly version: string;

  /** Properties that only the cloud sets. */
  readonly outputOnly: readonly string[];

  /** TypeScript type of each output, as the declaration has it, for example `string | undefined`. */
  readonly types: Readonly<Record<string, string>>;

  /** Inputs that a program may leave out. */
  readonly optionalInputs: readonly string[];
}
