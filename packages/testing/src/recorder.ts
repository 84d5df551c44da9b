import { runtime } from "@pulumi/pulumi";

/** A resource as the program registered it. */
export interface RecordedResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;

  /** The provider it was given, `urn::id`; empty for a default provider. */
  readonly provider: string;
}

/** How the recorder answers. */
export interface Answers {
  /** Outputs of a resource beside its inputs, by type. */
  readonly outputs?: Readonly<Record<string, Record<string, unknown>>>;

  /** Results of invokes, by token. An invoke without one gets its own arguments back. */
  readonly invokes?: Readonly<Record<string, Record<string, unknown>>>;
}

/**
 * Runs a program against mocks; returns every resource it registered, in order of registration, once all have settled.
 * Registration is asynchronous: an assertion made earlier would see nothing, and pass for the wrong reason.
 *
 * @throws whatever the program throws
 */
export async function recordResources(
  program: () => unknown,
  { outputs = {}, invokes = {} }: Answers = {},
): Promise<RecordedResource[]> {
  const recorded: RecordedResource[] = [];
  await runtime.setMocks({
    newResource: ({ type, name, inputs, provider }) => {
      recorded.push({ type, name, inputs, provider: provider ?? "" });
      return { id: `${name}-id`, state: { ...inputs, ...outputs[type] } };
    },
    call: ({ token, inputs }) => invokes[token] ?? inputs,
  });
  await program();
  await runtime.disconnect();
  return recorded;
}
