import type { OutputInstance } from "@pulumi/pulumi";

/**
 * The arguments of a resource as a rule sees them: resolved, read-only, and all optional. Even a required argument may be
 * missing, because a rule also sees resources that their provider will reject.
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
