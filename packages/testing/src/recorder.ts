import { runtime } from "@pulumi/pulumi";
import { type RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { type RecordedResource, type RemoteChild, shortUrn } from "./recorded-resource";
import { applyTransforms, rememberTransforms } from "./transforms";

/** How the recorder answers. */
export interface Answers {
  /** Outputs of a resource beside its inputs, by type. */
  readonly outputs?: Readonly<Record<string, Record<string, unknown>>>;

  /** Results of invokes, by token. An invoke without one gets its own arguments back. */
  readonly invokes?: Readonly<Record<string, Record<string, unknown>>>;

  /** Children of remote components, by the component's type. They pass through its transforms, as in a real engine. */
  readonly children?: Readonly<Record<string, (component: RemoteChild) => readonly RemoteChild[]>>;
}

/**
 * Runs a program against mocks; returns every resource it registered, in order of registration, once all have settled.
 * Registration is asynchronous: an assertion made earlier would see nothing, and pass for the wrong reason.
 *
 * @throws whatever the program throws
 */
export async function recordResources(
  program: () => unknown,
  { outputs = {}, invokes = {}, children = {} }: Answers = {},
): Promise<RecordedResource[]> {
  const recorded: RecordedResource[] = [];
  const record = async (registered: RecordedResource, transforms: readonly string[]) => {
    const resource = await applyTransforms(transforms, registered);
    recorded.push(resource);
    for (const child of children[resource.type]?.(resource) ?? []) {
      const inherited = { provider: "", parent: `${resource.type}::${resource.name}`, dependencies: [] };
      recorded.push(await applyTransforms(transforms, { ...resource, ...inherited, ...child }));
    }
    return resource;
  };

  let request: RegisterResourceRequest | undefined;
  await runtime.setMocks({
    newResource: async ({ type, name, inputs, provider = "" }) => {
      const transforms = request?.getTransformsList().map((transform) => transform.getToken()) ?? [];
      const resource = await record({ type, name, inputs, provider, ...optionsOf(request) }, transforms);
      return { id: `${name}-id`, state: { ...resource.inputs, ...outputs[type] } };
    },
    call: ({ token, inputs }) => invokes[token] ?? inputs,
  });
  observeRequests((next) => (request = next));
  rememberTransforms();

  await program();
  await runtime.disconnect();
  return recorded;
}

/** Calls back with each request just before the mocks answer it: what they pass on leaves out most options. */
function observeRequests(observe: (request: RegisterResourceRequest | undefined) => void): void {
  const monitor = runtime.getMonitor();
  if (!monitor) throw new Error("The SDK has no monitor although its mocks are set.");

  // Safe because the SDK itself calls this method in one way only: with a request and a callback.
  const register = monitor.registerResource.bind(monitor) as (
    ...call: [RegisterResourceRequest, unknown]
  ) => void;
  Object.assign(monitor, {
    registerResource: (request: RegisterResourceRequest, callback: unknown) => {
      observe(request);
      register(request, callback);
      observe(undefined);
    },
  });
}

function optionsOf(request: RegisterResourceRequest | undefined) {
  return {
    parent: shortUrn(request?.getParent() ?? ""),
    dependencies: request?.getDependenciesList().map(shortUrn).sort() ?? [],
    protect: request?.getProtect() ?? false,
  };
}
