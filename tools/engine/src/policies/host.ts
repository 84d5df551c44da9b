import { dirname } from "node:path";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzerInfo } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Value } from "../model/values";
import type { Analyzer } from "../monitor/analysis/analyzer";
import { callUnary } from "../protocol/call-unary";
import { channelOptions } from "../protocol/channel";
import type { Services } from "../protocol/services";
import { type PolicyConfiguration, type ResolvedRule, resolveRules } from "./configuration";
import { HostedAnalyzer } from "./hosted-analyzer";
import type { PackFolder } from "./pack-folder";
import { describePack, initialConfiguration, levelNumber, ruleSchemas } from "./pack-info";
import { type PackProcess, type PackProcessSettings, startPackProcess } from "./pack-process";
import type { PackSource } from "./pack-source";
import type { StackFacts } from "./stack-facts";

/** A CrossGuard pack in a process of its own, which can analyze one environment after another. */
export class PolicyHost implements PackSource {
  readonly allowsParallelAnalyzers = false;
  private process: PackProcess;
  private client: AnalyzerClient | undefined;

  /** Starts the pack. Whether it works is known when the first analyzer is requested. */
  constructor(
    private readonly pack: PackFolder,
    private readonly configuration: PolicyConfiguration,
    private readonly settings: PackProcessSettings,
  ) {
    this.process = startPackProcess(pack, settings);
  }

  /**
   * Prepares the pack for an environment, in the order of Pulumi's engine. The pack keeps its configuration in
   * globals, so an earlier analyzer of this host must not be used any more.
   */
  async createAnalyzer(stack: StackFacts, services: Services): Promise<Analyzer> {
    const client = (this.client ??= connectAnalyzer(services, await this.process.port));
    await this.handshake(client, services, stack.engineAddress);
    await this.configureStack(client, services, stack);
    const info = await callUnary<AnalyzerInfo>((done) =>
      client.getAnalyzerInfo(new services.empty.Empty(), done),
    );
    const layers = [initialConfiguration(services, info), this.configuration];
    const rules = resolveRules(info.getName(), ruleSchemas(services, info), layers);
    await this.configure(client, services, rules);
    const pack = describePack(info, this.pack.version ?? info.getVersion(), rules);
    return new HostedAnalyzer(pack, services, client, dirname(this.pack.folder));
  }

  reload(): void {
    this.stop();
    this.client = undefined;
    this.process = startPackProcess(this.pack, this.settings);
  }

  stop(): void {
    this.client?.close();
    this.process.stop();
  }

  private async handshake(
    client: AnalyzerClient,
    { analyzer, grpc }: Services,
    engineAddress: string,
  ): Promise<void> {
    const request = new analyzer.AnalyzerHandshakeRequest();
    request.setEngineAddress(engineAddress);
    request.setRootDirectory(this.pack.folder);
    request.setProgramDirectory(this.pack.folder);
    // The policy SDK up to 1.21 has no such call.
    await ifKnown(grpc, () => callUnary((done) => client.handshake(request, done)));
  }

  private async configureStack(
    client: AnalyzerClient,
    { analyzer, grpc }: Services,
    stack: StackFacts,
  ): Promise<void> {
    const request = new analyzer.AnalyzerStackConfigureRequest();
    request.setOrganization(stack.organization);
    request.setProject(stack.project);
    request.setStack(stack.stack);
    request.setDryRun(true);
    request.setConfigSecretKeysList([...stack.secretKeys]);
    for (const [key, value] of Object.entries(stack.config)) request.getConfigMap().set(key, value);
    for (const [key, value] of Object.entries(stack.tags)) request.getTagsMap().set(key, value);
    // The policy SDK up to 1.5 has no such call: its rules see no tags.
    await ifKnown(grpc, () => callUnary((done) => client.configureStack(request, done)));
  }

  // Every rule is configured, even if only with its defaults.
  private async configure(
    client: AnalyzerClient,
    { analyzer, struct }: Services,
    rules: ReadonlyMap<string, ResolvedRule>,
  ): Promise<void> {
    const request = new analyzer.ConfigureAnalyzerRequest();
    for (const [name, { level, properties }] of rules) {
      const config = new analyzer.PolicyConfig();
      config.setEnforcementlevel(levelNumber(level));
      // Settings come from YAML, JSON or a schema, so they are JSON.
      config.setProperties(struct.encode(properties as Readonly<Record<string, Value>>));
      request.getPolicyconfigMap().set(name, config);
    }
    await callUnary((done) => client.configure(request, done));
  }
}

/** Makes a call that older SDKs do not have. */
async function ifKnown({ status }: Services["grpc"], call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === status.UNIMPLEMENTED)) throw error;
  }
}

/** Connects to a pack that is being served. */
function connectAnalyzer({ analyzerServices, grpc }: Services, port: number): AnalyzerClient {
  const credentials = grpc.credentials.createInsecure();
  return new analyzerServices.AnalyzerClient(`127.0.0.1:${port}`, credentials, channelOptions);
}
