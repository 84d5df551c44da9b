import { runtime } from "@pulumi/pulumi";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { type RecordedResource, type RemoteChild, shortUrn, toPlainInputs } from "./recorded-resource";
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
  const register = async (registered: RecordedResource, transforms: readonly string[]) => {
    const resource = await applyTransforms(transforms, registered);
    recorded.push(resource);
    return { id: `${resource.name}-id`, state: { ...resource.inputs, ...outputs[resource.type] } };
  };

  let request: RegisterResourceRequest | undefined;
  await runtime.setMocks({
    newResource: async ({ type, name, inputs, provider = "" }) => {
      const options = optionsOf(request);
      const transforms = request?.getTransformsList().map((transform) => transform.getToken()) ?? [];
      const { id, state } = await register({ type, name, inputs, provider, ...options }, transforms);

      const references: Record<string, unknown> = {};
      for (const { output, ...child } of children[type]?.({ type, name, inputs }) ?? []) {
        const parent = `${type}::${name}`;
        const made = await register(
          { ...child, provider: "", ...options, parent, dependencies: [] },
          transforms,
        );
        if (output !== undefined) references[output] = await referTo(parent, child, made);
      }
      return { id, state: { ...state, ...references } };
    },
    call: ({ token, inputs }) => invokes[token] ?? inputs,
  });
  observeRequests((next) => (request = next));
  rememberTransforms();

  await program();
  await runtime.disconnect();
  return Promise.all(
    recorded.map(async (resource) => ({ ...resource, inputs: await toPlainInputs(resource.inputs) })),
  );
}

/** Tells of each request while the mocks begin to answer it: what they pass on leaves out most options. */
function observeRequests(observe: (request: RegisterResourceRequest | undefined) => void): void {
  const monitor = mockMonitor();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, callback) => {
    observe(request);
    const answered = register(request, callback);
    observe(undefined);
    return answered;
  };
}

function optionsOf(request: RegisterResourceRequest | undefined) {
  return {
    parent: shortUrn(request?.getParent() ?? ""),
    dependencies: request?.getDependenciesList().map(shortUrn).sort() ?? [],
    protect: request?.getProtect() ?? false,
  };
}

/** A reference to a child of a remote component, which the mocks know, so that the SDK can ask for it. */
async function referTo(
  parent: string,
  { type, name }: RemoteChild,
  { id, state }: runtime.MockResourceResult,
): Promise<object> {
  const urn = `urn:pulumi:stack::project::${parent.split("::")[0]}$${type}::${name}`;
  mockMonitor().resources.set(urn, {
    urn,
    id: id ?? null,
    state: await runtime.serializeProperties(name, state),
  });
  return { [runtime.specialSigKey]: runtime.specialResourceSig, urn, id };
}

function mockMonitor(): MockMonitor {
  const monitor: unknown = runtime.getMonitor();
  if (!(monitor instanceof MockMonitor)) throw new Error("The SDK has no mocks although they are set.");
  return monitor;
}
