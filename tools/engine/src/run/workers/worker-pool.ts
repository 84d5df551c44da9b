import { openPack } from "../../policies/open-pack";
import type { PackFolder } from "../../policies/pack-folder";
import type { PackSource } from "../../policies/pack-source";
import { OfficialProgram } from "../program/official-program";
import type { Program, ProgramSettings } from "../program/program";
import { ReusableProgramHost } from "../program/reusable-program-host";
import type { Stack } from "../project/stack";
import type { PreviewRequest } from "../request";

/** The settings that all worker pools of a preview share. */
export interface WorkerPoolSettings {
  readonly request: PreviewRequest;
  readonly program: ProgramSettings;
  readonly packs: readonly PackFolder[];
}

/**
 * The processes that preview one environment after the other. They start before the engine itself is loaded, so that
 * everything starts in parallel.
 */
export class WorkerPool {
  readonly packs: readonly PackSource[];

  /** Runs programs as long as no run needs a cold one; absent if each needs a process of its own. */
  reusable: ReusableProgramHost | undefined;
  private firstProgram: { readonly stack: Stack; readonly program: OfficialProgram } | undefined;

  /**
   * @param first the environment to begin with
   * @param mode `"reusable"`: one process for all programs
   */
  constructor(
    private readonly settings: WorkerPoolSettings,
    first: Stack,
    mode: "reusable" | "official",
  ) {
    const { request, program, packs } = settings;
    if (mode === "reusable") this.reusable = new ReusableProgramHost(program);
    else this.firstProgram = { stack: first, program: new OfficialProgram(program, first) };
    this.packs = packs.map((pack) => openPack(pack, request.policyConfig ?? {}, program));
  }

  /** The program of a stack under the official runner. It can run once. */
  createOfficialProgram(stack: Stack): Program {
    const first = this.firstProgram;
    this.firstProgram = undefined;
    return first?.stack === stack ? first.program : new OfficialProgram(this.settings.program, stack);
  }

  /** Starts a process again that a failed program has left unusable. */
  renew(): void {
    if (this.reusable?.isUsable === false) this.reusable = new ReusableProgramHost(this.settings.program);
  }

  /** Loads packs again from their files. */
  reloadPacks(folders: readonly string[]): void {
    this.settings.packs.forEach(({ folder }, index) => {
      if (folders.includes(folder)) this.packs[index]?.reload();
    });
  }

  stop(): void {
    this.reusable?.stop();
    for (const pack of this.packs) pack.stop();
  }
}
