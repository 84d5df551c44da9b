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
import { deploymentOf, fixturesFile, type Project, type Snapshot, type Stack } from "@eks-platform/engine";
import { readFixtures } from "@eks-platform/engine/clouds";
import type { ValueMode } from "@eks-platform/plan";
import type { RequiredPackage } from "../language-host/required-packages";
import { Account, type Standing } from "../provider-host/account";
import { type HostSettings, writeSettings } from "../provider-host/settings";
import { standingOf, withProviderOf } from "./adoption";
import { type CommandResult, runCommand } from "./command";
import { type EngineEvent, readEventLog } from "./event-log";
import { provideLanguageHost } from "./language-host";
import { type LentFiles, lendFiles } from "./lent-files";
import { otherStack, writeExportingProject } from "./other-stacks";
import { writeProjectFolder, writeTwin } from "./project-folder";
import { copyStackFile, writeTwinFixtures } from "./stack-file";
import { watchSteps } from "./step-count";
import { surroundings } from "./surroundings";

/** What the real engine is to work on. */
export interface RigOptions {
  /** The Pulumi CLI. */
  readonly cli: string;
  readonly project: Project;
  readonly stack: Stack;

  /** Properties that the simulated clouds cannot change in place: paths by resource type. */
  readonly replacing?: HostSettings["replacing"];

  /** Packages that the program uses without an SDK of them being installed. */
  readonly furtherPackages?: readonly RequiredPackage[];

  /** What stands in the cloud already, made by nobody of us. */
  readonly foreign?: readonly Foreign[];

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
export type Foreign = Pick<Standing, "type" | "id" | "inputs">;

/** What came of a command of the engine. */
export interface RigResult extends CommandResult {
  readonly events: readonly EngineEvent[];
}

/** A command that had to succeed, and did not. */
export class CommandError extends Error {}

/** Version of Pulumi that a state of ours says it was written by: no CLI that we know how to read is older. */
const writer = "v3.248.0";

/** Everything that a Pulumi program may do to a stack. */
export type Verb = "preview" | "up" | "refresh" | "destroy";

/** The real engine with a home, a backend and a cloud of its own, all in one folder that goes with it. */
export class Rig {
  private readonly folder = mkdtempSync(join(tmpdir(), "eks-platform-rig-"));
  private environment = surroundings(this.folder);
  private readonly account = new Account(this.at("account"));
  private readonly ending = new AbortController();
  private commands = 0;
  private lent: LentFiles | undefined;

  private constructor(private readonly options: RigOptions) {
    process.once("exit", this.close);
  }

  /** Sets up everything, up to an empty stack. */
  static async open(options: RigOptions): Promise<Rig> {
    const rig = new Rig(options);
    try {
      await rig.prepare();
      return rig;
    } catch (error) {
      rig.close();
      throw error;
    }
  }

  /** Ends what still runs, and removes everything. Happens by itself when this process ends. */
  readonly close = (): void => {
    process.off("exit", this.close);
    this.ending.abort();
    this.lent?.close();
    rmSync(this.folder, { recursive: true, force: true });
  };

  /** What this stack has made in the simulated cloud, and not deleted. */
  get resources(): readonly Standing[] {
    return this.account.all().filter(({ urn }) => urn !== "");
  }

  /** A project for the embedded engine, with the same program and the same configuration. */
  get twinFolder(): string {
    return this.at("twin");
  }

  /** @param policyPacks folders of the packs that judge */
  preview(mode: ValueMode, policyPacks: readonly string[], ...args: readonly string[]): Promise<RigResult> {
    return this.engine("preview", mode, [...judgedBy(policyPacks), ...args]);
  }

  /** @param policyPacks folders of the packs that judge */
  up(policyPacks: readonly string[]): Promise<RigResult> {
    return this.engine("up", "known", ["--yes", "--skip-preview", ...judgedBy(policyPacks)]);
  }

  refresh(): Promise<RigResult> {
    return this.engine("refresh", "known", ["--yes", "--skip-preview"]);
  }

  destroy(): Promise<RigResult> {
    return this.engine("destroy", "known", ["--yes", "--skip-preview"]);
  }

  /** Lifts the protection of all resources. */
  unprotect(): Promise<CommandResult> {
    return this.succeed("state", "unprotect", "--all", "--yes");
  }

  /** Sets a plain configuration value of the stack, or a part of a structured one: `project:key.member`. */
  configure(path: string, value: string): Promise<CommandResult> {
    return this.succeed("config", "set", "--path", "--", path, value);
  }

  /** The stack's state as JSON text. */
  async exportState(secrets: "plaintext" | "encrypted"): Promise<string> {
    const shown = secrets === "plaintext" ? ["--show-secrets"] : [];
    return (await this.succeed("stack", "export", ...shown)).stdout;
  }

  /**
   * Replaces the stack's state.
   *
   * @throws {CommandError} if the CLI does not take it
   */
  async importState(text: string): Promise<void> {
    const file = this.at("import.json");
    writeFileSync(file, text);
    await this.succeed("stack", "import", "--file", file);
  }

  /** Does something with the stack. Then its state, and what stands in the cloud, are as before. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const state = await this.exportState("encrypted");
    cpSync(this.at("account"), this.at("account-before"), { recursive: true });
    const result = await work();
    rmSync(this.at("account"), { recursive: true });
    renameSync(this.at("account-before"), this.at("account"));
    await this.importState(state);
    return result;
  }

  /** Goes on from a state that another engine has recorded, and lets the clouds know of what stands. */
  async adopt(snapshot: Snapshot): Promise<void> {
    const exported = await this.exportState("encrypted");
    const state = deploymentOf(snapshot, "plaintext", { version: writer });
    await this.importState(JSON.stringify(withProviderOf(exported, state)));
    for (const resource of standingOf(snapshot)) this.account.put(resource);
  }

  private async prepare(): Promise<void> {
    const { cli, project, stack } = this.options;
    provideLanguageHost(cli);
    for (const part of ["home", "backend"]) mkdirSync(this.at(part));
    writeProjectFolder({
      project,
      folder: this.at("project"),
      pluginFolder: this.at("plugins"),
      settingsFile: this.at("clouds.json"),
      furtherPackages: this.options.furtherPackages ?? [],
    });
    writeTwin({ project }, this.twinFolder, this.at("project"));
    for (const resource of this.options.foreign ?? [])
      this.account.put({ urn: "", outputs: {}, ...resource });
    const secrets = copyStackFile(project, stack, this.at("project"));
    writeTwinFixtures(project, stack.name, secrets, this.at("project"));
    await this.lendRemoteFiles();
    await this.succeed("stack", "init", stack.name);
    for (const [key, value] of secrets) await this.succeed("config", "set", "--secret", "--", key, value);
    await this.makeOtherStacks();
  }

  /** Serves the copies that the fixtures of the stack have of remote files. The engine fetches encrypted ones itself. */
  private async lendRemoteFiles(): Promise<void> {
    const { programFolder } = this.options.project;
    const copies = Object.entries(this.fixtures?.remoteFiles ?? {})
      .filter(([address]) => address.startsWith("http:"))
      .map(([address, path]) => [address, resolve(programFolder, path)] as const);
    if (copies.length === 0) return;
    this.lent = await lendFiles(new Map(copies));
    this.environment = { ...this.environment, HTTP_PROXY: this.lent.proxy };
  }

  /** Makes the stacks that the program refers to, as the fixtures of its stack have them. */
  private async makeOtherStacks(): Promise<void> {
    const { project } = this.options;
    const references = Object.entries(this.fixtures?.stackReferences ?? {});
    for (const [index, [reference, outputs]] of references.entries()) {
      const other = otherStack(reference, project.name, outputs);
      const folder = this.at(`other-${index}`);
      writeExportingProject(folder, project.programFolder, other);
      await this.succeedIn(folder, "stack", "init", other.stack);
      await this.succeedIn(folder, "up", "--yes", "--skip-preview");
    }
  }

  /** Fixtures of the stack; `undefined` if it has none. */
  private get fixtures(): ReturnType<typeof readFixtures> | undefined {
    const { project, stack } = this.options;
    const file = fixturesFile(project, stack.name);
    return existsSync(file) ? readFixtures(readFileSync(file, "utf8"), file) : undefined;
  }

  private async engine(verb: Verb, mode: ValueMode, args: readonly string[]): Promise<RigResult> {
    this.commands += 1;
    this.tellClouds(mode);
    const log = this.at(`events-${this.commands}.jsonl`);
    const { onSteps } = this.options;
    const stop = onSteps === undefined ? () => undefined : watchSteps(log, onSteps);
    const result = await this.command([verb, "--event-log", log, ...args]).finally(stop);
    const events = readEventLog(log);
    rmSync(log, { force: true });
    return { ...result, events };
  }

  private tellClouds(mode: ValueMode): void {
    const { project, stack } = this.options;
    const draftFolder = this.at("draft");
    rmSync(draftFolder, { recursive: true, force: true });
    const fixtures = fixturesFile(project, stack.name);
    writeSettings(this.at("clouds.json"), {
      programFolder: project.programFolder,
      config: stack.config,
      ...(existsSync(fixtures) ? { fixturesFile: fixtures } : {}),
      strict: this.options.strict ?? false,
      replacing: this.options.replacing ?? {},
      mode,
      accountFolder: this.at("account"),
      draftFolder,
    });
  }

  private succeed(...args: readonly string[]): Promise<CommandResult> {
    return this.succeedIn(this.at("project"), ...args);
  }

  private async succeedIn(folder: string, ...args: readonly string[]): Promise<CommandResult> {
    const result = await this.command(args, folder);
    if (result.exitCode === 0) return result;
    throw new CommandError(
      `pulumi ${args.join(" ")} ended with ${result.exitCode}:\n${result.stderr}${result.stdout}`,
    );
  }

  private command(args: readonly string[], folder = this.at("project")): Promise<CommandResult> {
    const { cli, deadlineSeconds = 300, signal } = this.options;
    return runCommand(cli, ["--non-interactive", ...args], {
      folder,
      environment: this.environment,
      signal: signal === undefined ? this.ending.signal : AbortSignal.any([this.ending.signal, signal]),
      deadlineSeconds,
    });
  }

  private at(name: string): string {
    return join(this.folder, name);
  }
}

const judgedBy = (policyPacks: readonly string[]) =>
  policyPacks.flatMap((folder) => ["--policy-pack", folder]);
