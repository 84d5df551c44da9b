import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDeployment, fixturesPath, type Snapshot } from "@eks-platform/engine";
import { readFixtures } from "@eks-platform/engine/providers";
import type { ValueMode } from "@eks-platform/plan";
import { writeHostSettings } from "../provider-host/host-settings";
import { type ExistingResource, SimulatedAccount } from "../provider-host/simulated-account";
import type { CommandResult } from "./command";
import { type CopyServer, serveRemoteFiles } from "./copy-server";
import { type EngineEvent, readEventLog } from "./event-log";
import type { HarnessOptions } from "./harness-options";
import { installLanguageHost } from "./language-host";
import { mirrorProject, writeProjectFolder } from "./project-folder";
import { PulumiRunner } from "./pulumi-runner";
import { parseStackReference, writeExportingProject } from "./referenced-stacks";
import { copyStackFile, mirrorFixtures } from "./stack-file";
import { listExistingResources, withSecretsProviderOf } from "./state-transfer";
import { watchStepCount } from "./step-count";

/** The result of a command that ran the engine. */
export interface EngineResult extends CommandResult {
  readonly events: readonly EngineEvent[];
}

/** Pulumi version that our states name as their writer: no supported CLI is older. */
const stateWriterVersion = "v3.248.0";

/** Arguments of commands that must not ask and must not preview first. */
const unattended = ["--yes", "--skip-preview"];

/** Pulumi's engine with a home, a backend and a simulated account of its own, all in one temporary folder. */
export class PulumiHarness {
  private readonly folder = mkdtempSync(join(tmpdir(), "eks-platform-harness-"));
  private readonly account = new SimulatedAccount(this.resolvePath("account"));
  private readonly pulumi: PulumiRunner;
  private engineRuns = 0;
  private copyServer: CopyServer | undefined;

  private constructor(private readonly options: HarnessOptions) {
    this.pulumi = new PulumiRunner(options, this.folder);
    process.once("exit", this.close);
  }

  /** Prepares everything, including an empty stack. */
  static async open(options: HarnessOptions): Promise<PulumiHarness> {
    const harness = new PulumiHarness(options);
    try {
      await harness.prepare();
      return harness;
    } catch (error) {
      harness.close();
      throw error;
    }
  }

  /** Interrupts what runs, and removes everything. The end of this process does the same. */
  readonly close = (): void => {
    process.off("exit", this.close);
    this.pulumi.close();
    this.copyServer?.close();
    rmSync(this.folder, { recursive: true, force: true });
  };

  /** Resources that this stack has created in the simulated account, and not deleted. */
  get createdResources(): readonly ExistingResource[] {
    return this.account.list().filter(({ urn }) => urn !== "");
  }

  /** A project for the embedded engine, with the same program and the same configuration. */
  get mirrorFolder(): string {
    return this.resolvePath("mirror");
  }

  /** @param policyPacks folders of the policy packs to enforce */
  preview(
    mode: ValueMode,
    policyPacks: readonly string[],
    ...args: readonly string[]
  ): Promise<EngineResult> {
    return this.runEngine("preview", mode, [...createPolicyArguments(policyPacks), ...args]);
  }

  /** @param policyPacks folders of the policy packs to enforce */
  up(policyPacks: readonly string[]): Promise<EngineResult> {
    return this.runEngine("up", "known", [...unattended, ...createPolicyArguments(policyPacks)]);
  }

  refresh(): Promise<EngineResult> {
    return this.runEngine("refresh", "known", unattended);
  }

  destroy(): Promise<EngineResult> {
    return this.runEngine("destroy", "known", unattended);
  }

  /** Removes the protection of all resources. */
  unprotect(): Promise<CommandResult> {
    return this.runPulumi("state", "unprotect", "--all", "--yes");
  }

  /** Sets a plain configuration value of the stack, or a member of a structured one: `project:key.member`. */
  configure(path: string, value: string): Promise<CommandResult> {
    return this.runPulumi("config", "set", "--path", "--", path, value);
  }

  /** Exports the stack's state as JSON text. */
  async exportState(secrets: "plaintext" | "encrypted"): Promise<string> {
    const flags = secrets === "plaintext" ? ["--show-secrets"] : [];
    return (await this.runPulumi("stack", "export", ...flags)).stdout;
  }

  /**
   * Replaces the stack's state.
   *
   * @throws {CommandError} if the CLI rejects it
   */
  async importState(text: string): Promise<void> {
    const file = this.resolvePath("import.json");
    writeFileSync(file, text);
    await this.runPulumi("stack", "import", "--file", file);
  }

  /** Does some work with the stack, then restores its state and the simulated account. */
  async withRestoredState<T>(work: () => Promise<T>): Promise<T> {
    const state = await this.exportState("encrypted");
    cpSync(this.resolvePath("account"), this.resolvePath("account-before"), { recursive: true });
    const result = await work();
    rmSync(this.resolvePath("account"), { recursive: true });
    renameSync(this.resolvePath("account-before"), this.resolvePath("account"));
    await this.importState(state);
    return result;
  }

  /** Continues from a state that another engine has recorded: its resources exist in the simulated account, too. */
  async adoptState(snapshot: Snapshot): Promise<void> {
    const exported = await this.exportState("encrypted");
    const state = toDeployment(snapshot, "plaintext", { version: stateWriterVersion });
    await this.importState(JSON.stringify(withSecretsProviderOf(exported, state)));
    for (const resource of listExistingResources(snapshot)) this.account.put(resource);
  }

  private async prepare(): Promise<void> {
    const { cli, project, stack, extraPackages = [], unmanagedResources = [] } = this.options;
    installLanguageHost(cli);
    for (const part of ["home", "backend"]) mkdirSync(this.resolvePath(part));
    writeProjectFolder({
      project,
      folder: this.resolvePath("project"),
      pluginFolder: this.resolvePath("plugins"),
      settingsFile: this.resolvePath("providers.json"),
      extraPackages,
    });
    mirrorProject({ project }, this.mirrorFolder, this.resolvePath("project"));
    for (const resource of unmanagedResources) this.account.put({ urn: "", outputs: {}, ...resource });
    const secrets = copyStackFile(project, stack, this.resolvePath("project"));
    mirrorFixtures(project, stack.name, secrets, this.resolvePath("project"));
    this.copyServer = await serveRemoteFiles(project.programFolder, this.fixtures?.remoteFiles ?? {});
    if (this.copyServer !== undefined) this.pulumi.useProxy(this.copyServer.proxy);
    await this.runPulumi("stack", "init", stack.name);
    for (const [key, value] of secrets) await this.runPulumi("config", "set", "--secret", "--", key, value);
    await this.createReferencedStacks();
  }

  /** Creates the stacks that the program references, with the outputs that the fixtures give them. */
  private async createReferencedStacks(): Promise<void> {
    const { project } = this.options;
    const references = Object.entries(this.fixtures?.stackReferences ?? {});
    for (const [index, [reference, outputs]] of references.entries()) {
      const referenced = parseStackReference(reference, project.name, outputs);
      const folder = this.resolvePath(`referenced-${index}`);
      writeExportingProject(folder, project.programFolder, referenced);
      await this.pulumi.runOrThrow(folder, "stack", "init", referenced.stack);
      await this.pulumi.runOrThrow(folder, "up", ...unattended);
    }
  }

  /** Fixtures of the stack; `undefined` if it has none. */
  private get fixtures(): ReturnType<typeof readFixtures> | undefined {
    const { project, stack } = this.options;
    const file = fixturesPath(project, stack.name);
    return existsSync(file) ? readFixtures(readFileSync(file, "utf8"), file) : undefined;
  }

  private async runEngine(
    command: "preview" | "up" | "refresh" | "destroy",
    mode: ValueMode,
    args: readonly string[],
  ): Promise<EngineResult> {
    this.engineRuns += 1;
    this.configureProviders(mode);
    const log = this.resolvePath(`events-${this.engineRuns}.jsonl`);
    const { onSteps } = this.options;
    const stop = onSteps === undefined ? () => undefined : watchStepCount(log, onSteps);
    const result = await this.pulumi
      .run(this.resolvePath("project"), [command, "--event-log", log, ...args])
      .finally(stop);
    const events = readEventLog(log);
    rmSync(log, { force: true });
    return { ...result, events };
  }

  private configureProviders(mode: ValueMode): void {
    const { project, stack, strict = false, replacing = {} } = this.options;
    const draftFolder = this.resolvePath("draft");
    rmSync(draftFolder, { recursive: true, force: true });
    const fixtures = fixturesPath(project, stack.name);
    writeHostSettings(this.resolvePath("providers.json"), {
      programFolder: project.programFolder,
      config: stack.config,
      ...(existsSync(fixtures) ? { fixturesFile: fixtures } : {}),
      strict,
      replacing,
      mode,
      accountFolder: this.resolvePath("account"),
      draftFolder,
    });
  }

  private runPulumi(...args: readonly string[]): Promise<CommandResult> {
    return this.pulumi.runOrThrow(this.resolvePath("project"), ...args);
  }

  private resolvePath(name: string): string {
    return join(this.folder, name);
  }
}

const createPolicyArguments = (policyPacks: readonly string[]) =>
  policyPacks.flatMap((folder) => ["--policy-pack", folder]);
