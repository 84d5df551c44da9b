import type { CallResponse, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ComponentRequest, Constructed } from "../clouds/cloud";
import { attachDependencies } from "../protocol/conversions";
import { channelOptions } from "../protocol/channel";
import { unary } from "../protocol/unary";
import type { ValueMap } from "../protocol/values";
import { callRequest, type ComponentRun, constructRequest } from "./component-messages";
import type { InstalledPlugin } from "./installed-plugin";
import { pluginError } from "./plugin-error";

/** A plugin was ended while something waited for it. */
class UnansweredError extends Error {}

/** A plugin that builds components for one run. */
export class ComponentPlugin {
  readonly #client;
  #giveUp: (reason: Error) => void = () => undefined;

  /** Rejects when nobody waits for answers any more. */
  readonly #given = new Promise<never>((_, reject) => (this.#giveUp = reject));

  /** @param port where it listens */
  constructor(
    readonly plugin: InstalledPlugin,
    private readonly run: ComponentRun,
    port: number,
  ) {
    const { grpc, providerServices } = run.services;
    const { ResourceProviderClient } = providerServices;
    const credentials = grpc.credentials.createInsecure();
    this.#given.catch(() => undefined);
    this.#client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials, channelOptions);
  }

  /** Builds a component, which the plugin registers itself, with its children. */
  async construct(asked: ComponentRequest): Promise<Constructed> {
    const { struct } = this.run.services;
    const request = constructRequest(this.run, asked);
    const built = await this.#ask<ConstructResponse>((done) => this.#client.construct(request, done));
    const dependencies = [...built.getStatedependenciesMap().entries()].map(
      ([property, message]) => [property, new Set(message.getUrnsList())] as const,
    );
    return {
      urn: built.getUrn(),
      state: struct.decode(built.getState()),
      dependencies: new Map(dependencies),
      simulated: [],
    };
  }

  /** Calls a method of a component. */
  async call(token: string, args: ValueMap): Promise<ValueMap> {
    const { struct } = this.run.services;
    const request = callRequest(this.run, token, args);
    const answer = await this.#ask<CallResponse>((done) => this.#client.call(request, done));
    const failures = answer.getFailuresList().map((failure) => {
      const property = failure.getProperty();
      return property === "" ? failure.getReason() : `${property}: ${failure.getReason()}`;
    });
    if (failures.length > 0) throw new Error(`call to function '${token}' failed: ${failures.join("; ")}`);
    const dependencies = [...answer.getReturndependenciesMap().entries()].map(
      ([property, message]) => [property, new Set(message.getUrnsList())] as const,
    );
    return attachDependencies(struct.decode(answer.getReturn()), new Map(dependencies));
  }

  /** Ends the connection. What the plugin has not answered by then has failed. */
  close(): void {
    const { name, version } = this.plugin;
    this.#giveUp(new UnansweredError(`Plugin ${name} ${version} was ended before it had answered.`));
    this.#client.close();
  }

  async #ask<TResponse>(call: Parameters<typeof unary<TResponse>>[0]): Promise<TResponse> {
    try {
      return await Promise.race([unary(call), this.#given]);
    } catch (error) {
      if (error instanceof UnansweredError) throw error;
      throw pluginError(this.plugin, error);
    }
  }
}
