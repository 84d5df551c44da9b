import type { Diagnostic } from "@eks-platform/plan";
import type { Provider } from "../model/provider";
import type { ResourceResult, ProviderState, ResourceRequest } from "../model/provider-request";
import { messageOf } from "../monitor/failure";
import { createRefusalWarnings } from "../process/refusals";
import type { Services } from "../protocol/services";
import { dynamicPackage, isProviderType } from "../protocol/urn";
import { sortBy } from "../state/sort-by";
import { DynamicClient } from "./dynamic-client";
import { type DynamicProcess, type DynamicProcessSettings, startDynamicProcess } from "./dynamic-process";

/** How dynamic providers are run. */
export interface DynamicProviderSettings extends DynamicProcessSettings {
  /** True for previews, in which only checks and comparisons are left to the code. */
  readonly dryRun: boolean;
}

/** The process of one provider, and its client. */
interface Started {
  readonly process: DynamicProcess;
  readonly client: Promise<DynamicClient>;
}

/**
 * The dynamic providers of one run. Their process starts with the first request. Previews let the code check and
 * compare, as Pulumi does; the results of its operations are only known in updates, so previews simulate them. If the
 * code fails because of a guard, the simulated provider answers, with a warning.
 */
export class DynamicProviders {
  private readonly started = new Map<string, Started>();
  private readonly notes: Diagnostic[] = [];

  constructor(
    private readonly services: Services,
    private readonly settings: DynamicProviderSettings,
  ) {}

  /** Wraps providers, so that one of them runs the code of dynamic providers. */
  wrap(providers: (pkg: string) => Provider): (pkg: string) => Provider {
    return (pkg) => (pkg === dynamicPackage ? this.wrapProvider(providers(pkg)) : providers(pkg));
  }

  /** Diagnostics about the providers. */
  get diagnostics(): readonly Diagnostic[] {
    const refusals = [...this.started.values()].flatMap(({ process }) => process.refusals);
    // Which of several resources comes first is chance.
    const notes = sortBy(this.notes, ({ urn = "", message }) => [urn, message]);
    return [...notes, ...createRefusalWarnings(refusals, "A dynamic provider")];
  }

  /** What the code printed. */
  get output(): string {
    return [...this.started.values()].map(({ process }) => process.output()).join("");
  }

  stop(): void {
    for (const { process, client } of this.started.values()) {
      void client.then((each) => each.close()).catch(() => undefined);
      process.stop();
    }
  }

  private wrapProvider(simulated: Provider): Provider {
    const { dryRun } = this.settings;
    const carryOut: Pick<Provider, "create" | "update" | "delete"> = dryRun
      ? simulated
      : {
          create: (request) =>
            this.call(
              request,
              "create",
              (client) => client.create(request),
              async () => invented(await simulated.create(request)),
            ),
          update: (request) =>
            this.call(
              request,
              "update",
              (client) => client.update(request),
              async () => invented(await simulated.update(request)),
            ),
          delete: (request) =>
            this.call(
              request,
              "delete",
              (client) => client.delete(request),
              () => simulated.delete(request),
            ),
        };
    return {
      ...simulated,
      ...carryOut,
      check: (request) =>
        this.call(
          request,
          "check",
          (client) => client.check(request),
          () => simulated.check(request),
        ),
      // Their code cannot compare providers themselves.
      diff: (request) =>
        isProviderType(request.type)
          ? simulated.diff(request)
          : this.call(
              request,
              "compare",
              (client) => client.diff(request),
              () => simulated.diff(request),
            ),
      read: (request) =>
        this.call(
          request,
          "read",
          (client) => client.read(request),
          async () => invented(await simulated.read(request)),
        ),
    };
  }

  /** @param fallback answers if a guard has stopped the code */
  private async call<T>(
    { provider, urn }: ResourceRequest,
    what: string,
    work: (client: DynamicClient) => Promise<T>,
    fallback: () => Promise<T> | T,
  ): Promise<T> {
    const { process, client } = this.start(provider);
    const before = process.refusals.length;
    try {
      return await work(await client);
    } catch (error) {
      // The refusal travels by another way than the answer, which may be faster.
      await new Promise((resolve) => setImmediate(resolve));
      if (process.refusals.length === before) throw error;
      const message =
        `The code of the dynamic provider was refused what it needs to ${what} the resource, so its answer is ` +
        `simulated: ${messageOf(error)}`;
      this.notes.push({ severity: "warning", message, urn });
      return fallback();
    }
  }

  private start(provider: ProviderState | undefined): Started {
    const key = provider?.urn ?? "";
    const known = this.started.get(key);
    if (known !== undefined) return known;
    const process = startDynamicProcess(this.settings);
    const client = process.port.then((port) => DynamicClient.configured(this.services, port, provider));
    // Every caller gets the error.
    client.catch(() => undefined);
    const started = { process, client };
    this.started.set(key, started);
    return started;
  }
}

/** The same, with every output marked as unknown. */
const invented = (created: ResourceResult): ResourceResult => ({
  ...created,
  simulated: Object.keys(created.outputs).sort(),
});
