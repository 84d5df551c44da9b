import type { ValueMode } from "@eks-platform/plan";
import { attachDependencies, downgrade, outputDependencies } from "../../protocol/conversions";
import { contains, isReference, unknown, type Value, type ValueMap } from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import type { ComponentRequest, Constructed, Registrar } from "../cloud";
import { hexDigits } from "../digest";
import { genericCloud } from "../generic/generic-cloud";
import type { SimulatedCloud } from "../simulated-cloud";
import { type Component, components } from "./components";
import { type Flow, type Flows, plain, present } from "./flow";
import { asJson, kubeconfig } from "./kubeconfig";
import { Part, Workshop } from "./workshop";

/** Version of the library that the components are modelled after. */
const modelled = "4.3.0";

/** The components of `@pulumi/eks`: modelled, for the code of the real ones is in a plugin. */
export function eksCloud(
  catalogue: Catalogue,
  config: Readonly<Record<string, string>>,
  mode: ValueMode,
): SimulatedCloud {
  const generic = genericCloud("eks", catalogue, mode);
  return {
    ...generic,
    create(request) {
      if (request.type !== "eks:index:RandomSuffix") return generic.create(request);
      const output = `${String(request.inputs.input)}-${hexDigits(request.urn, 8)}`;
      return { id: request.name, outputs: { output }, simulated: ["output"] };
    },
    async construct(request, registrar) {
      const component = components[request.type];
      if (component === undefined) return generic.construct?.(request, registrar) ?? nothingBuilds(request);
      return construct(
        component,
        request,
        new Workshop(registrar, catalogue),
        registrar,
        config["aws:profile"],
      );
    },
    async call(token, args, registrar) {
      if (token !== "eks:index:Cluster/getKubeconfig")
        throw new Error(`Nothing here knows the method ${token}.`);
      return { result: plain(kubeconfigFor(new Workshop(registrar, catalogue), args)) ?? unknown };
    },
  };
}

async function construct(
  component: Component,
  request: ComponentRequest,
  workshop: Workshop,
  registrar: Registrar,
  profileName: string | undefined,
): Promise<Constructed> {
  const { type, name, dependencies, propertyDependencies, providers, options, schema } = request;
  // The library is released with an SDK that tells the engine no arguments of components.
  const args: Flows = attachDependencies(request.inputs, propertyDependencies);
  const { urn } = await registrar.register({
    ...{ type, name, custom: false, parent: parentOf(request), inputs: {} },
    ...{ dependencies, providers, options },
    ...(schema === undefined ? {} : { version: schema.version }),
  });
  const self = new Part(urn, "", {}, []);
  const credentials =
    args.providerCredentialOpts ?? (profileName === undefined ? undefined : { profileName });
  const outputs = present(
    await component.build(workshop, self, name, { ...args, providerCredentialOpts: credentials }),
  );
  if (component.tells !== "never") await workshop.finish(self, component.tells === "outputs" ? outputs : {});
  return {
    urn,
    state: downgrade(outputs),
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

/** An add-on stands under its cluster, whatever parent the program gave it. */
function parentOf({ type, inputs, parent }: ComponentRequest): string {
  const cluster = type === "eks:index:Addon" ? plain(inputs.cluster) : undefined;
  return isReference(cluster) ? cluster.urn : parent;
}

/** What an output depends on: what it was made of, and the resources in it. */
function dependenciesOf(value: Flow): ReadonlySet<string> {
  const urns = value === undefined ? new Set<string>() : outputDependencies(value);
  contains(value, (part) => {
    if (isReference(part) && part.id !== undefined) urns.add(part.urn);
    return false;
  });
  return urns;
}

/** What is made of children is as invented as they are; a reference to one is true. */
const isInvented = (value: Flow) =>
  value !== undefined && outputDependencies(value).size > 0 && !isReference(plain(value));

/** The method by which programs ask for a kubeconfig of their own. */
function kubeconfigFor(
  workshop: Workshop,
  { __self__: self, roleArn, profileName }: ValueMap,
): Value | undefined {
  const cluster = workshop.part(workshop.part(self)?.output("eksCluster"));
  if (cluster === undefined) return unknown;
  return asJson(
    kubeconfig({
      clusterName: cluster.output("name"),
      endpoint: cluster.output("endpoint"),
      certificateAuthority: cluster.output("certificateAuthority"),
      clusterArn: cluster.output("arn"),
      credentials: { roleArn, profileName },
    }),
  );
}

function nothingBuilds({ type, name }: ComponentRequest): never {
  throw new Error(`Nothing here can build ${type} "${name}".`);
}
