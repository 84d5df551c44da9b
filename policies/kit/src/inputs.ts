import type { OutputInstance } from "@pulumi/pulumi";

/**
 * What a rule sees of a resource's arguments: outputs are resolved, nothing is writable, and everything may be missing.
 * A required argument may be missing too, because a rule also meets resources that their provider will refuse.
 */
export type Inputs<TArgs> =
  TArgs extends OutputInstance<infer TValue>
    ? Inputs<TValue>
    : TArgs extends Promise<infer TValue>
      ? Inputs<TValue>
      : TArgs extends readonly (infer TItem)[]
        ? readonly Inputs<TItem>[]
        : TArgs extends object
          ? { readonly [TKey in keyof TArgs]?: Inputs<TArgs[TKey]> | undefined }
          : TArgs;
