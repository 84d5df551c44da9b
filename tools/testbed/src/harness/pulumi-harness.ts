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
import { join, resolve } from "node:path";
import { toDeployment, fixturesPath, type Project, type Snapshot, type Stack } from "@eks-platform/engine";
import { readFixtures } from "@eks-platform/engine/providers";
import type { ValueMode } from "@eks-platform/plan";
import type { RequiredPackage } from "../language-host/required-packages";
import { SimulatedAccount, type ExistingResource } from "../provider-host/simulated-account";
import { type HostSettings, writeHostSettings } from "../provider-host/host-settings";
import { listExistingResources, withSecretsProviderOf } from "./state-transfer";
import { type CommandResult, runCommand } from "./command";
import { type EngineEvent, readEventLog } from "./event-log";
import { installLanguageHost } from "./language-host";
import { type CopyServer, serveCopies } from "./copy-server";
import { parseStackReference, writeExportingProject } from "./referenced-stacks";
import { writeProjectFolder, mirrorProject } from "./project-folder";
import { copyStackFile, mirrorFixtures } from "./stack-file";
import { watchStepCount } from "./step-count";
import { createIsolatedEnvironment } from "./isolated-environment";

/** What the real engine is to work on. */
export interface HarnessOptions {
  /** The Pulumi CLI. */
  readonly cli: string;
  readonly project: Project;
  readonly stack: Stack;

  /** Properties that the simulated clouds cannot change in place: paths by resource type. */
  readonly replacing?: HostSettings["replacing"];

  /** Packages that the program uses without an SDK of them being installed. */
  readonly extraPackages?: readonly RequiredPackage[];

  /** What stands in the cloud already, made by nobody of us. */
  readonly unmanagedResources?: readonly UnmanagedResource[];

  /**
   * Refuse a function call that no fixture and no rule answers.
   *
   * @default false
   */
  readonly strict?: boolean;

  /** Ends what runs. */
  readonly signal?: AbortSignal;

  /** Told, while a command of the engine runs, how many steps it has begun. */
  readonly onSteps?: (steps: number) => void;

  /**
   * Seconds that a command may take.
   *
   * @default 300
   */
  readonly deadlineSeconds?: number;
}

/** A resource that a program may import or refer to. */
export type UnmanagedResource = Pick<ExistingResource, "type" | "id" | "inputs">;

/** What came of a command of the engine. */
export interface EngineResult extends CommandResult {
  readonly events: readonly EngineEvent[];
}

/** A command that had to succeed, and did not. */
export class CommandError extends Error {}

/** Version of Pulumi that a state of ours says it was written by: no CLI that we know how to read is older. */
const stateWriterVersion = "v3.248.0";

/** Everything that a Pulumi program may do to a stack. */
export type EngineCommand = "preview" | "up" | "refresh" | "destroy";

/** The real engine with a home, a backend and a cloud of its own, all in one folder that goes with it. */
export class PulumiHarness {
  private readonly folder = mkdtempSync(join(tmpdir(), "eks-platform-rig-"));
  private environment = createIsolatedEnvironment(this.folder);
  private readonly account = new SimulatedAccount(this.resolvePath("account"));
  private readonly closing = new AbortController();
  private commandCount = 0;
  private copyServer: CopyServer | undefined;

  private constructor(private readonly options: HarnessOptions) {
    process.once("exit", this.close);
  }

  /** Sets up everything, up to an empty stack. */
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

  /** Ends what still runs, and removes everything. Happens by itself when this process ends. */
  readonly close = (): void => {
    process.off("exit", this.close);
    this.closing.abort();
    this.copyServer?.close();
    rmSync(this.folder, { recursive: true, force: true });
  };

  /** What this stack has made in the simulated cloud, and not deleted. */
  get createdResources(): readonly ExistingResource[] {
    return this.account.list().filter(({ urn }) => urn !== "");
  }

  /** A project for the embedded engine, with the same program and the same configuration. */
  get mirrorFolder(): string {
    return this.resolvePath("twin");
  }

  /** @param policyPacks folders of the packs that judge */
  preview(
    mode: ValueMode,
    policyPacks: readonly string[],
    ...args: readonly string[]
  ): Promise<EngineResult> {
    return this.runEngine("preview", mode, [...createPolicyArguments(policyPacks), ...args]);
  }

  /** @param policyPacks folders of the packs that judge */
  up(policyPacks: readonly string[]): Promise<EngineResult> {
    return this.runEngine("up", "known", ["--yes", "--skip-preview", ...createPolicyArguments(policyPacks)]);
  }

  refresh(): Promise<EngineResult> {
    return this.runEngine("refresh", "known", ["--yes", "--skip-preview"]);
  }

  destroy(): Promise<EngineResult> {
    return this.runEngine("destroy", "known", ["--yes", "--skip-preview"]);
  }

  /** Lifts the protection of all resources. */
  unprotect(): Promise<CommandResult> {
    return this.runPulumiOrThrow("state", "unprotect", "--all", "--yes");
  }

  /** Sets a plain configuration value of the stack, or a part of a structured one: `project:key.member`. */
  configure(path: string, value: string): Promise<CommandResult> {
    return this.runPulumiOrThrow("config", "set", "--path", "--", path, value);
  }

  /** The stack's state as JSON text. */
  async exportState(secrets: "plaintext" | "encrypted"): Promise<string> {
    const shown = secrets === "plaintext" ? ["--show-secrets"] : [];
    return (await this.runPulumiOrThrow("stack", "export", ...shown)).stdout;
  }

  /**
   * Replaces the stack's state.
   *
   * @throws {CommandError} if the CLI does not take it
   */
  async importState(text: string): Promise<void> {
    const file = this.resolvePath("import.json");
    writeFileSync(file, text);
    await this.runPulumiOrThrow("stack", "import", "--file", file);
  }

  /** Does something with the stack. Then its state, and what stands in the cloud, are as before. */
  async withRestoredState<T>(work: () => Promise<T>): Promise<T> {
    const state = await this.exportState("encrypted");
    cpSync(this.resolvePath("account"), this.resolvePath("account-before"), { recursive: true });
    const result = await work();
    rmSync(this.resolvePath("account"), { recursive: true });
    renameSync(this.resolvePath("account-before"), this.resolvePath("account"));
    await this.importState(state);
    return result;
  }

  /** Goes on from a state that another engine has recorded, and lets the clouds know of what stands. */
  async adoptState(snapshot: Snapshot): Promise<void> {
    const exported = await this.exportState("encrypted");
    const state = toDeployment(snapshot, "plaintext", { version: stateWriterVersion });
    await this.importState(JSON.stringify(withSecretsProviderOf(exported, state)));
    for (const resource of listExistingResources(snapshot)) this.account.put(resource);
  }

  private async prepare(): Promise<void> {
    const { cli, project, stack } = this.options;
    installLanguageHost(cli);
    for (const part of ["home", "backend"]) mkdirSync(this.resolvePath(part));
    writeProjectFolder({
      project,
      folder: this.resolvePath("project"),
      pluginFolder: this.resolvePath("plugins"),
      settingsFile: this.resolvePath("clouds.json"),
      extraPackages: this.options.extraPackages ?? [],
    });
    mirrorProject({ project }, this.mirrorFolder, this.resolvePath("project"));
    for (const resource of this.options.unmanagedResources ?? [])
      this.account.put({ urn: "", outputs: {}, ...resource });
    const secrets = copyStackFile(project, stack, this.resolvePath("project"));
    mirrorFixtures(project, stack.name, secrets, this.resolvePath("project"));
    await this.serveRemoteFiles();
    await this.runPulumiOrThrow("stack", "init", stack.name);
    for (const [key, value] of secrets)
      await this.runPulumiOrThrow("config", "set", "--secret", "--", key, value);
    await this.createReferencedStacks();
  }

  /** Serves the copies that the fixtures of the stack have of remote files. The engine fetches encrypted ones itself. */
  private async serveRemoteFiles(): Promise<void> {
    const { programFolder } = this.options.project;
    const copies = Object.entries(this.fixtures?.remoteFiles ?? {})
      .filter(([address]) => address.startsWith("http:"))
      .map(([address, path]) => [address, resolve(programFolder, path)] as const);
    if (copies.length === 0) return;
    this.copyServer = await serveCopies(new Map(copies));
    this.environment = { ...this.environment, HTTP_PROXY: this.copyServer.proxy };
  }

  /** Makes the stacks that the program refers to, as the fixtures of its stack have them. */
  private async createReferencedStacks(): Promise<void> {
    const { project } = this.options;
    const references = Object.entries(this.fixtures?.stackReferences ?? {});
    for (const [index, [reference, outputs]] of references.entries()) {
      const other = parseStackReference(reference, project.name, outputs);
      const folder = this.resolvePath(`other-${index}`);
      writeExportingProject(folder, project.programFolder, other);
      await this.runPulumiInOrThrow(folder, "stack", "init", other.stack);
      await this.runPulumiInOrThrow(folder, "up", "--yes", "--skip-preview");
    }
  }

  /** Fixtures of the stack; `undefined` if it has none. */
  private get fixtures(): ReturnType<typeof readFixtures> | undefined {
    const { project, stack } = this.options;
    const file = fixturesPath(project, stack.name);
    return existsSync(file) ? readFixtures(readFileSync(file, "utf8"), file) : undefined;
  }

  private async runEngine(
    verb: EngineCommand,
    mode: ValueMode,
    args: readonly string[],
  ): Promise<EngineResult> {
    this.commandCount += 1;
    this.configureProviders(mode);
    const log = this.resolvePath(`events-${this.commandCount}.jsonl`);
    const { onSteps } = this.options;
    const stop = onSteps === undefined ? () => undefined : watchStepCount(log, onSteps);
    const result = await this.runPulumi([verb, "--event-log", log, ...args]).finally(stop);
    const events = readEventLog(log);
    rmSync(log, { force: true });
    return { ...result, events };
  }

  private configureProviders(mode: ValueMode): void {
    const { project, stack } = this.options;
    const draftFolder = this.resolvePath("draft");
    rmSync(draftFolder, { recursive: true, force: true });
    const fixtures = fixturesPath(project, stack.name);
    writeHostSettings(this.resolvePath("clouds.json"), {
      programFolder: project.programFolder,
      config: stack.config,
      ...(existsSync(fixtures) ? { fixturesFile: fixtures } : {}),
      strict: this.options.strict ?? false,
      replacing: this.options.replacing ?? {},
      mode,
      accountFolder: this.resolvePath("account"),
      draftFolder,
    });
  }

  private runPulumiOrThrow(...args: readonly string[]): Promise<CommandResult> {
    return this.runPulumiInOrThrow(this.resolvePath("project"), ...args);
  }

  private async runPulumiInOrThrow(folder: string, ...args: readonly string[]): Promise<CommandResult> {
    const result = await this.runPulumi(args, folder);
    if (result.exitCode === 0) return result;
    throw new CommandError(
      `pulumi ${args.join(" ")} ended with ${result.exitCode}:\n${result.stderr}${result.stdout}`,
    );
  }

  private runPulumi(args: readonly string[], folder = this.resolvePath("project")): Promise<CommandResult> {
    const { cli, deadlineSeconds = 300, signal } = this.options;
    return runCommand(cli, ["--non-interactive", ...args], {
      folder,
      environment: this.environment,
      signal: signal === undefined ? this.closing.signal : AbortSignal.any([this.closing.signal, signal]),
      deadlineSeconds,
    });
  }

  private resolvePath(name: string): string {
    return join(this.folder, name);
  }
}

const createPolicyArguments = (policyPacks: readonly string[]) =>
  policyPacks.flatMap((folder) => ["--policy-pack", folder]);
