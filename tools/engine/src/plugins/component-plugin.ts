import type { CallResponse, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ComponentRequest, ConstructResult } from "../model/component";
import type { ValueMap } from "../model/values";
import { explainError } from "../process/program-error";
import { callUnary } from "../protocol/call-unary";
import { channelOptions } from "../protocol/channel";
import { attachDependencies } from "../protocol/conversions";
import { callRequest, type ComponentRun, constructRequest } from "./component-messages";
import type { InstalledPlugin } from "./installed-plugin";

/** A plugin ended during a call. */
class UnansweredError extends Error {}

/** A plugin that builds components for one run. */
export class ComponentPlugin {
  private readonly client;
  private reject: (reason: Error) => void = () => undefined;

  /** Rejects when nothing waits for answers any more. */
  private readonly options = new Promise<never>((_, reject) => (this.reject = reject));

  /** @param port port that it listens on */
  constructor(
    readonly plugin: InstalledPlugin,
    private readonly run: ComponentRun,
    port: number,
  ) {
    const { grpc, providerServices } = run.services;
    const { ResourceProviderClient } = providerServices;
    const credentials = grpc.credentials.createInsecure();
    this.options.catch(() => undefined);
    this.client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials, channelOptions);
  }

  /** Constructs a component, which the plugin registers itself, with its children. */
  async construct(asked: ComponentRequest): Promise<ConstructResult> {
    const { struct } = this.run.services;
    const request = constructRequest(this.run, asked);
    const built = await this.callPlugin<ConstructResponse>((done) => this.client.construct(request, done));
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
    const answer = await this.callPlugin<CallResponse>((done) => this.client.call(request, done));
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

  /** Closes the connection. Calls without an answer fail. */
  close(): void {
    const { name, version } = this.plugin;
    this.reject(new UnansweredError(`Plugin ${name} ${version} was ended before it had answered.`));
    this.client.close();
  }

  private async callPlugin<TResponse>(call: Parameters<typeof callUnary<TResponse>>[0]): Promise<TResponse> {
    try {
      return await Promise.race([callUnary(call), this.options]);
    } catch (error) {
      if (error instanceof UnansweredError) throw error;
      throw createPluginError(this.plugin, error);
    }
  }
}

/** Reduces an error of a plugin to what the user needs. */
function createPluginError({ name, version, folder }: InstalledPlugin, error: unknown): Error {
  const details = error instanceof Error && "details" in error ? String(error.details) : String(error);
  return new Error(`Plugin ${name} ${version}: ${explainError(details, folder)}`, { cause: error });
}
