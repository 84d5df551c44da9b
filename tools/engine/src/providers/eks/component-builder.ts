import type { ComponentOptions, Registrar } from "../../model/component";
import {
  containsUnknown,
  isReference,
  makeReference,
  type ResourceReference,
  unknown,
  type ValueMap,
} from "../../model/values";
import { toPlainValues, outputDependencies } from "../../protocol/conversions";
import { type Catalogue, packageOfToken } from "../catalogue";
import { type InputValue, type InputValues, toOutput, toPlain, omitUndefined } from "./input-value";

/** A resource that a component has created, or got as an input. */
export class ResourceHandle {
  constructor(
    readonly urn: string,
    private readonly knownId: string,
    private readonly outputs: ValueMap,
    /** Resources that stand for it when something depends on it: itself, or the children of a component. */
    readonly dependencies: readonly string[],
  ) {}

  /** Its id. */
  get id(): InputValue {
    return toOutput(this.knownId, this.dependencies);
  }

  /** An output; unknown until it is available. */
  output(name: string): InputValue {
    return toOutput(this.outputs[name] ?? unknown, this.dependencies);
  }

  /** A reference to it: who gets it as an input depends on it. */
  get value(): InputValue {
    return toOutput(this.reference, this.dependencies);
  }

  /** As providers are referred to. */
  get providerReference(): string {
    return `${this.urn}::${this.knownId}`;
  }

  /** The reference alone. */
  get reference(): ResourceReference {
    if (this.knownId === "") return makeReference(this.urn, undefined);
    return makeReference(this.urn, this.knownId === unknown ? "" : this.knownId);
  }

  /** The same component, that is there when these resources are. */
  withDependencies(urns: readonly string[]): ResourceHandle {
    return new ResourceHandle(this.urn, this.knownId, this.outputs, urns);
  }
}

/** Options of a component's child. */
export interface ChildOptions {
  readonly parent: ResourceHandle;
  readonly dependsOn?: readonly string[];
  readonly options?: ComponentOptions;

  /** Reference of the provider; absent for the one that the parents choose. */
  readonly provider?: string;

  /** Provider references by package, for components. */
  readonly providers?: ReadonlyMap<string, string>;
}

/** Registers the children of components, with the dependencies that their inputs carry. */
export class ComponentBuilder {
  constructor(
    private readonly registrar: Registrar,
    private readonly catalogue: Catalogue,
  ) {}

  /** Creates a resource. */
  async createResource(
    type: string,
    name: string,
    inputs: InputValues,
    options: ChildOptions,
  ): Promise<ResourceHandle> {
    const { urn, id, outputs } = await this.register(type, name, inputs, options, true);
    return new ResourceHandle(urn, id === "" ? unknown : id, outputs, [urn]);
  }

  /** Creates a component inside the component, without arguments. It is complete when its outputs are registered. */
  async createComponent(type: string, name: string, options: ChildOptions): Promise<ResourceHandle> {
    const { urn, outputs } = await this.register(type, name, {}, options, false);
    return new ResourceHandle(urn, "", outputs, []);
  }

  /** Registers the outputs of a component, without their dependencies. */
  async registerOutputs(component: ResourceHandle, outputs: InputValues): Promise<void> {
    await this.registrar.registerOutputs(component.urn, toPlainValues(omitUndefined(outputs)));
  }

  /** Calls a function; the result is unknown while an argument is unknown. */
  async invoke(token: string, args: InputValues, parent: ResourceHandle): Promise<InputValue> {
    const given = omitUndefined(args);
    const dependencies = outputDependencies(given);
    if (containsUnknown(given)) return toOutput(unknown, dependencies);
    const answer = await this.registrar.invoke(
      token,
      toPlainValues(given),
      parent.urn,
      this.versionOf(token),
    );
    return toOutput(answer, dependencies);
  }

  /** The resource that a value refers to. Who depends on it depends on what the value depends on, too. */
  resolveHandle(value: InputValue): ResourceHandle | undefined {
    const referred = toPlain(value);
    if (!isReference(referred)) return undefined;
    const state = this.registrar.stateOf(referred.urn);
    const isComponent = referred.id === undefined;
    const id = isComponent ? "" : referred.id || state?.id || unknown;
    const stands = [...outputDependencies(value ?? null), ...(isComponent ? [] : [referred.urn])];
    return new ResourceHandle(referred.urn, id, state?.outputs ?? {}, stands);
  }

  private register(type: string, name: string, inputs: InputValues, options: ChildOptions, custom: boolean) {
    const given = omitUndefined(inputs);
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
        parent: options.parent.urn,
        inputs: toPlainValues(given),
        propertyDependencies: byProperty,
      },
      dependencies: [
        ...new Set([...(options.dependsOn ?? []), ...[...byProperty.values()].flatMap((urns) => [...urns])]),
      ].sort(),
      ...(options.provider === undefined ? {} : { provider: options.provider }),
      ...(options.providers === undefined ? {} : { providers: options.providers }),
      ...(options.options === undefined ? {} : { options: options.options }),
      ...(version === undefined ? {} : { version }),
    });
  }

  /** Children have the version of the program's own SDK, also when the library was built with an older one. */
  private versionOf(token: string): string | undefined {
    const pkg = /^pulumi:providers:(.+)$/.exec(token)?.[1] ?? packageOfToken(token);
    return this.catalogue.version(pkg);
  }
}
