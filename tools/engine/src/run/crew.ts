import type { PackFolder } from "../policies/pack-folder";
import { packSource, type PackSource } from "../policies/pack-source";
import { OfficialProgram } from "./official-program";
import type { Program, ProgramSettings } from "./program";
import type { PreviewRequest } from "./request";
import type { Stack } from "./stack";
import { WarmPrograms } from "./warm-programs";

/** What all crews of a preview share. */
export interface CrewSettings {
  readonly request: PreviewRequest;
  readonly program: ProgramSettings;
  readonly packs: readonly PackFolder[];
}

/**
 * The processes that preview one environment after the other. They start before the engine itself is loaded, so that all
 * get ready at the same time.
 */
export class Crew {
  readonly packs: readonly PackSource[];

  /** Runs programs as long as none leaves a doubt; absent if each needs a process of its own. */
  readonly warm: WarmPrograms | undefined;
  #first: { readonly stack: Stack; readonly program: OfficialProgram } | undefined;

  /**
   * @param first the environment to begin with
   * @param mode `"warm"`: one process for all programs
   */
  constructor(
    private readonly settings: CrewSettings,
    first: Stack,
    mode: "warm" | "official",
  ) {
    const { request, program, packs } = settings;
    if (mode === "warm") this.warm = new WarmPrograms(program);
    else this.#first = { stack: first, program: new OfficialProgram(program, first) };
    this.packs = packs.map((pack) => packSource(pack, request.policyConfig ?? {}, program));
  }

  /** The program of a stack under the official runner, to be run once. */
  official(stack: Stack): Program {
    const first = this.#first;
    this.#first = undefined;
    return first?.stack === stack ? first.program : new OfficialProgram(this.settings.program, stack);
  }

  stop(): void {
    this.warm?.stop();
    for (const pack of this.packs) pack.stop();
  }
}
