import { output, type ResourceTransform } from "@pulumi/pulumi";
import { Callback } from "@pulumi/pulumi/proto/callback_pb";
// Declares `globalStore`, where the SDK keeps what its monitor can do.
import type {} from "@pulumi/pulumi/runtime/state";
import { type RecordedResource, shortUrn } from "./recorded-resource";

const remembered = new Map<string, ResourceTransform>();

/**
 * Lets programs use transforms under mocks. The SDK refuses them there, because no engine would call them back; the
 * recorder is that engine.
 */
export function rememberTransforms(): void {
  remembered.clear();
  Object.assign(globalThis.globalStore, {
    supportsTransforms: true,
    callbacks: {
      registerTransform: async (transform: ResourceTransform) => {
        const callback = new Callback();
        callback.setToken(`transform-${remembered.size}`);
        remembered.set(callback.getToken(), transform);
        return callback;
      },
      awaitStackRegistrations: async () => {},
      shutdown: () => {},
    },
  });
}

/** The resource as the transforms leave it, each given what the one before returned. */
export async function applyTransforms(
  tokens: readonly string[],
  resource: RecordedResource,
): Promise<RecordedResource> {
  let current = resource;
  for (const token of tokens) {
    const { type, name, inputs, protect } = current;
    const opts = { protect, dependsOn: [] };
    const result = await remembered.get(token)?.({ custom: true, type, name, props: inputs, opts });
    if (result) current = { ...current, ...(await awaitResult(current, result)) };
  }
  return current;
}

/** Waits for the outputs that a transform returned. */
function awaitResult(
  before: RecordedResource,
  { props, opts }: TransformResult,
): Promise<Partial<RecordedResource>> {
  const added = output(opts.dependsOn ?? []).apply((resources) => [resources].flat().map(({ urn }) => urn));
  return new Promise((resolve) =>
    output({ inputs: props, added }).apply(({ inputs, added }) =>
      resolve({
        inputs,
        dependencies: [...before.dependencies, ...added.map(shortUrn)].sort(),
        protect: opts.protect ?? before.protect,
      }),
    ),
  );
}

type TransformResult = NonNullable<Awaited<ReturnType<ResourceTransform>>>;
