import { downgrade, outputDependencies } from "../../protocol/conversions";
import {
  containsUnknown,
  isReference,
  reference,
  type ResourceReference,
  unknown,
  type ValueMap,
} from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import { packageOf } from "../catalogue";
import type { ComponentOptions, Registrar } from "../cloud";
import { type Flow, type Flows, lift, plain, present } from "./flow";

/** A resource that a component has made, or was given. */
export class Part {
  constructor(
    readonly urn: string,
    private readonly knownId: string,
    private readonly outputs: ValueMap,
    /** Resources that stand for it when something depends on it: itself, or the children of a component. */
    readonly stands: readonly string[],
  ) {}

  /** Its id. */
  get id(): Flow {
    return lift(this.knownId, this.stands);
  }

  /** An output; unknown while nobody knows it. */
  output(name: string): Flow {
    return lift(this.outputs[name] ?? unknown, this.stands);
  }

  /** A reference to it: who gets it as an input depends on it. */
  get value(): Flow {
    return lift(this.bare, this.stands);
  }

  /** As providers are referred to. */
  get asProvider(): string {
    return `${this.urn}::${this.knownId}`;
  }

  /** The reference alone. */
  get bare(): ResourceReference {
    if (this.knownId === "") return reference(this.urn, undefined);
    return reference(this.urn, this.knownId === unknown ? "" : this.knownId);
  }

  /** The same component, that is there when these resources are. */
  standingFor(urns: readonly string[]): Part {
    return new Part(this.urn, this.knownId, this.outputs, urns);
  }
}

/** What a child of a component is made with, beside its inputs. */
export interface Making {
  readonly parent: Part;
  readonly dependsOn?: readonly string[];
  readonly options?: ComponentOptions;

  /** Reference of the provider; absent for the one that the parents choose. */
  readonly provider?: string;

  /** Provider references by package, for components. */
  readonly providers?: ReadonlyMap<string, string>;
}

/** Registers what components are made of, with the dependencies that their inputs carry. */
export class Workshop {
  constructor(
    private readonly registrar: Registrar,
    private readonly catalogue: Catalogue,
  ) {}

  /** Makes a resource. */
  async resource(type: string, name: string, inputs: Flows, making: Making): Promise<Part> {
    const { urn, id, outputs } = await this.register(type, name, inputs, making, true);
    return new Part(urn, id === "" ? unknown : id, outputs, [urn]);
  }

  /** Makes a component inside the component, whose arguments the engine does not get. It is done when its outputs are told. */
  async component(type: string, name: string, making: Making): Promise<Part> {
    const { urn, outputs } = await this.register(type, name, {}, making, false);
    return new Part(urn, "", outputs, []);
  }

  /** Tells the outputs of a component, without what they depend on. */
  async finish(component: Part, outputs: Flows): Promise<void> {
    await this.registrar.registerOutputs(component.urn, downgrade(present(outputs)));
  }

  /** Calls a function; nobody knows its answer while an argument is unknown. */
  async invoke(token: string, args: Flows, parent: Part): Promise<Flow> {
    const given = present(args);
    const dependencies = outputDependencies(given);
    if (containsUnknown(given)) return lift(unknown, dependencies);
    const answer = await this.registrar.invoke(token, downgrade(given), parent.urn, this.versionOf(token));
    return lift(answer, dependencies);
  }

  /** The resource that a value refers to. Who depends on it depends on what the value depends on, too. */
  part(flow: Flow): Part | undefined {
    const referred = plain(flow);
    if (!isReference(referred)) return undefined;
    const state = this.registrar.stateOf(referred.urn);
    const isComponent = referred.id === undefined;
    const id = isComponent ? "" : referred.id || state?.id || unknown;
    const stands = [...outputDependencies(flow ?? null), ...(isComponent ? [] : [referred.urn])];
    return new Part(referred.urn, id, state?.outputs ?? {}, stands);
  }

  private register(type: string, name: string, inputs: Flows, making: Making, custom: boolean) {
    const given = present(inputs);
    // Every property is named: the engine takes none at all for "each depends on everything".
    const byProperty = new Map(
      Object.entries(given).map(([key, value]) => [key, outputDependencies(value)] as const),
    );
    const version = this.versionOf(type);
    return this.registrar.register({
      ...{
        type,
        name,
        custom,
        parent: making.parent.urn,
        inputs: downgrade(given),
        propertyDependencies: byProperty,
      },
      dependencies: [
        ...new Set([...(making.dependsOn ?? []), ...[...byProperty.values()].flatMap((urns) => [...urns])]),
      ].sort(),
      ...(making.provider === undefined ? {} : { provider: making.provider }),
      ...(making.providers === undefined ? {} : { providers: making.providers }),
      ...(making.options === undefined ? {} : { options: making.options }),
      ...(version === undefined ? {} : { version }),
    });
  }

  /** Children have the version of the program's own SDK, also when the library was built with an older one. */
  private versionOf(token: string): string | undefined {
    const pkg = /^pulumi:providers:(.+)$/.exec(token)?.[1] ?? packageOf(token);
    return this.catalogue.version(pkg);
  }
}
