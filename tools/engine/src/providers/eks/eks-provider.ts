import type { ValueMode } from "@eks-platform/plan";
import type { ComponentRequest, ConstructResult, Registrar } from "../../model/component";
import { contains, isReference, unknown, type Value, type ValueMap } from "../../model/values";
import { attachDependencies, toPlainValues, outputDependencies } from "../../protocol/conversions";
import type { Catalogue } from "../catalogue";
import { hexDigits } from "../digest";
import { createGenericProvider } from "../generic/generic-provider";
import type { SimulatedProvider } from "../simulated-provider";
import { toJsonText, buildKubeconfig } from "./cluster/kubeconfig";
import { ResourceHandle, ComponentBuilder } from "./component-builder";
import { type Component, components } from "./components";
import { type InputValue, type InputValues, toPlain, omitUndefined } from "./input-value";

/** Version of the library that the components are modelled after. */
const modelled = "4.3.0";

/** The components of `@pulumi/eks`: modelled, for the code of the real ones is in a plugin. */
export function createEksProvider(
  catalogue: Catalogue,
  config: Readonly<Record<string, string>>,
  mode: ValueMode,
): SimulatedProvider {
  const generic = createGenericProvider("eks", catalogue, mode);
  return {
    ...generic,
    create(request) {
      if (request.type !== "eks:index:RandomSuffix") return generic.create(request);
      const output = `${String(request.inputs.input)}-${hexDigits(request.urn, 8)}`;
      return { id: request.name, outputs: { output }, simulated: ["output"] };
    },
    async construct(request, registrar) {
      const component = components[request.type];
      if (component === undefined)
        return generic.construct?.(request, registrar) ?? createUnsupportedError(request);
      return construct(
        component,
        request,
        new ComponentBuilder(registrar, catalogue),
        registrar,
        config["aws:profile"],
      );
    },
    async call(token, args, registrar) {
      if (token !== "eks:index:Cluster/getKubeconfig")
        throw new Error(`Nothing here knows the method ${token}.`);
      return { result: toPlain(kubeconfigFor(new ComponentBuilder(registrar, catalogue), args)) ?? unknown };
    },
  };
}

async function construct(
  component: Component,
  request: ComponentRequest,
  builder: ComponentBuilder,
  registrar: Registrar,
  profileName: string | undefined,
): Promise<ConstructResult> {
  const { type, name, dependencies, propertyDependencies, providers, options, schema } = request;
  // The library is released with an SDK that registers components without arguments.
  const args: InputValues = attachDependencies(request.inputs, propertyDependencies);
  const { urn } = await registrar.register({
    ...{ type, name, custom: false, parent: handleOf(request), inputs: {} },
    ...{ dependencies, providers, options },
    ...(schema === undefined ? {} : { version: schema.version }),
  });
  const self = new ResourceHandle(urn, "", {}, []);
  const credentials =
    args.providerCredentialOpts ?? (profileName === undefined ? undefined : { profileName });
  const outputs = omitUndefined(
    await component.build(builder, self, name, { ...args, providerCredentialOpts: credentials }),
  );
  if (component.reportsOutputs !== "never")
    await builder.registerOutputs(self, component.reportsOutputs === "outputs" ? outputs : {});
  return {
    urn,
    state: toPlainValues(outputs),
    dependencies: new Map(
      Object.entries(outputs).map(([property, value]) => [property, dependenciesOf(value)]),
    ),
    simulated: Object.keys(outputs)
      .filter((property) => isInvented(outputs[property]))
      .sort(),
    ...(schema === undefined || schema.version === modelled
      ? {}
      : {
          note: `${type} "${name}" is built as version ${modelled} of @pulumi/eks does; the program has ${schema.version}.`,
        }),
  };
}

/** The parent of an add-on is its cluster, whatever the program says. */
function handleOf({ type, inputs, parent }: ComponentRequest): string {
  const cluster = type === "eks:index:Addon" ? toPlain(inputs.cluster) : undefined;
  return isReference(cluster) ? cluster.urn : parent;
}

/** Dependencies of an output: those that it carries, and the resources in it. */
function dependenciesOf(value: InputValue): ReadonlySet<string> {
  const urns = value === undefined ? new Set<string>() : outputDependencies(value);
  contains(value, (part) => {
    if (isReference(part) && part.id !== undefined) urns.add(part.urn);
    return false;
  });
  return urns;
}

/** Values from children are as invented as they are; a reference to a child is true. */
const isInvented = (value: InputValue) =>
  value !== undefined && outputDependencies(value).size > 0 && !isReference(toPlain(value));

/** The method by which programs ask for a kubeconfig of their own. */
function kubeconfigFor(
  builder: ComponentBuilder,
  { __self__: self, roleArn, profileName }: ValueMap,
): Value | undefined {
  const cluster = builder.resolveHandle(builder.resolveHandle(self)?.output("eksCluster"));
  if (cluster === undefined) return unknown;
  return toJsonText(
    buildKubeconfig({
      clusterName: cluster.output("name"),
      endpoint: cluster.output("endpoint"),
      certificateAuthority: cluster.output("certificateAuthority"),
      clusterArn: cluster.output("arn"),
      credentials: { roleArn, profileName },
    }),
  );
}

function createUnsupportedError({ type, name }: ComponentRequest): never {
  throw new Error(`Nothing here can build ${type} "${name}".`);
}
