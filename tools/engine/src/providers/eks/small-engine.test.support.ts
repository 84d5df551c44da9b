import type { ChildRegistration, ConstructResult, Registrar } from "../../model/component";
import type { ProviderState } from "../../model/provider-request";
import { unknown, type Value, type ValueMap } from "../../model/values";
import { Catalogue, packageOfToken } from "../catalogue";
import { createProviders } from "../create-providers";

/** A child as the small engine has registered it. */
export interface Registered extends ChildRegistration {
  readonly urn: string;
}

const provider: ProviderState = {
  urn: "urn:provider",
  type: "pulumi:providers:aws",
  name: "aws",
  inputs: { region: "eu-west-1" },
};

export const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

/** Registers the children of components as an engine does, short of transforms and policies, and remembers them. */
export class SmallEngine implements Registrar {
  readonly children: Registered[] = [];
  readonly invokes: { readonly token: string; readonly args: ValueMap }[] = [];
  readonly registeredOutputs = new Map<string, ValueMap>();

  private readonly catalogue = Catalogue.of(__dirname);
  private readonly states = new Map<string, { readonly id: string; readonly outputs: ValueMap }>();
  private readonly simulated;

  constructor(private readonly mode: "known" | "parity") {
    const settings = { projectFolder: __dirname, config: {}, fixtures: [], strict: false, mode };
    this.simulated = createProviders(settings);
  }

  async register(child: ChildRegistration) {
    const qualified =
      child.parent === stack ? child.type : `${child.parent.split("::")[2] ?? ""}$${child.type}`;
    const urn = `urn:pulumi:dev::shop::${qualified}::${child.name}`;
    if (this.states.has(urn)) throw new Error(`Duplicate resource URN '${urn}'`);
    this.children.push({ ...child, urn });
    const state = child.custom ? await this.simulateResource(urn, child) : { id: "", outputs: child.inputs };
    this.states.set(urn, state);
    return { urn, ...state };
  }

  async registerOutputs(urn: string, outputs: ValueMap) {
    this.registeredOutputs.set(urn, outputs);
    this.states.set(urn, { id: "", outputs });
  }

  stateOf(urn: string) {
    return this.states.get(urn);
  }

  async invoke(token: string, args: ValueMap) {
    this.invokes.push({ token, args });
    return (await this.simulated(packageOfToken(token)).invoke(token, args, provider))?.result ?? {};
  }

  /** Builds a component at the top of the stack. */
  async build(
    type: string,
    name: string,
    inputs: ValueMap,
    propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
  ): Promise<ConstructResult> {
    const schema = this.catalogue.resource(type);
    const cloud = this.simulated("eks");
    if (schema === undefined || cloud.construct === undefined) throw new Error(`${type} cannot be built`);
    return cloud.construct(
      {
        ...{
          urn: `urn:${name}`,
          type,
          name,
          inputs,
          parent: stack,
          dependencies: [],
          providers: new Map(),
          options: {},
          schema,
        },
        propertyDependencies: new Map(
          Object.entries(propertyDependencies).map(([key, urns]) => [key, new Set(urns)]),
        ),
      },
      this,
    );
  }

  /** Calls the method of a cluster. */
  async call(args: ValueMap): Promise<ValueMap> {
    return (await this.simulated("eks").call?.("eks:index:Cluster/getKubeconfig", args, this)) ?? {};
  }

  /** The child of a type whose name ends so. */
  child(type: string, name: string): Registered {
    const found = this.children.find((child) => child.type === type && child.name === name);
    if (found === undefined)
      throw new Error(
        `No ${type} "${name}" among ${this.children.map(({ type, name }) => `${type} ${name}`).join(", ")}`,
      );
    return found;
  }

  /** Name and type of every child, in order. */
  get names(): readonly string[] {
    return this.children.map(({ type, name }) => `${type.split(":")[2]} ${name}`);
  }

  /** Names of resources that a child depends on. */
  dependenciesOf(child: Registered): readonly string[] {
    return (child.dependencies ?? []).map((urn) => urn.split("::").pop() ?? "").sort();
  }

  private async simulateResource(urn: string, { type, name, inputs }: ChildRegistration) {
    if (type.startsWith("pulumi:providers:"))
      return { id: this.mode === "known" ? "provider-id" : unknown, outputs: inputs };
    const schema = this.catalogue.resource(type);
    const cloud = this.simulated(packageOfToken(type));
    const request = { urn, type, name, inputs, provider, ...(schema === undefined ? {} : { schema }) };
    const checked = await cloud.check(request);
    if (this.mode === "known") return cloud.create({ ...request, inputs: checked });
    const outputs: Record<string, Value | undefined> = { ...checked };
    for (const output of schema?.outputOnly ?? []) outputs[output] ??= unknown;
    return { id: unknown, outputs };
  }
}
