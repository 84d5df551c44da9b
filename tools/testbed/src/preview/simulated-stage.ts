import {
  emptySnapshot,
  type Preparation,
  type PreviewRequest,
  secretTexts,
  type Snapshot,
} from "@eks-platform/engine";
import { Rig } from "../rig/rig";
import type { Stage, StageSettings, Told } from "./stage";

/** Stacks with a temporary home and backend, and our simulated clouds as plugins. */
export class SimulatedStage implements Stage {
  constructor(
    private readonly settings: StageSettings,
    private readonly request: Pick<PreviewRequest, "mode" | "strict" | "replacing" | "states">,
    private readonly preparation: Preparation,
  ) {}

  async preview(name: string): Promise<Told> {
    const { cli, args, deadlineSeconds, signal, onSteps } = this.settings;
    const { mode, strict, replacing = {} } = this.request;
    const { project } = this.preparation;
    const rig = await Rig.open({
      onSteps: (steps) => onSteps(name, steps),
      ...{ cli: cli.file, project, stack: this.stack(name), strict, replacing, deadlineSeconds, signal },
    });
    try {
      const before = this.stateOf(name);
      if (before.resources.length > 0) await rig.adopt(before);
      // The arguments name the packs already.
      return { result: await rig.preview(mode, [], ...args), secrets: this.secretsOf(name) };
    } finally {
      rig.close();
    }
  }

  secretsOf(name: string): readonly string[] {
    return secretTexts(this.stack(name));
  }

  /** What is recorded of the stack, or planned for it: empty for a new one. */
  private stateOf(stack: string): Snapshot {
    const { project, sdk } = this.preparation;
    const store = this.request.states?.({ project: project.name, stack, sdkVersion: sdk.version });
    return store?.read() ?? emptySnapshot;
  }

  private stack(name: string) {
    const found = this.preparation.environments.find(({ stack }) => stack.name === name);
    if (found === undefined) throw new Error(`the stack ${name} was not prepared`);
    return found.stack;
  }
}
