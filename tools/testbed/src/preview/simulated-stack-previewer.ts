import {
  emptySnapshot,
  type Preparation,
  type PreviewRequest,
  secretTexts,
  type Snapshot,
} from "@eks-platform/engine";
import { PulumiHarness } from "../harness/pulumi-harness";
import type { StackPreviewer, PreviewerSettings, StackPreview } from "./stack-previewer";

/** Previews stacks with a temporary home and backend, and the simulated providers as plugins. */
export class SimulatedStackPreviewer implements StackPreviewer {
  constructor(
    private readonly settings: PreviewerSettings,
    private readonly request: Pick<PreviewRequest, "mode" | "strict" | "replacing" | "states">,
    private readonly preparation: Preparation,
  ) {}

  async preview(name: string): Promise<StackPreview> {
    const { cli, args, deadlineSeconds, signal, onSteps } = this.settings;
    const { mode, strict, replacing = {} } = this.request;
    const { project } = this.preparation;
    const harness = await PulumiHarness.open({
      onSteps: (steps) => onSteps(name, steps),
      ...{ cli: cli.file, project, stack: this.findStack(name), strict, replacing, deadlineSeconds, signal },
    });
    try {
      const recorded = this.readState(name);
      if (recorded.resources.length > 0) await harness.adoptState(recorded);
      // The arguments already name the packs.
      return { result: await harness.preview(mode, [], ...args), secrets: this.listKnownSecrets(name) };
    } finally {
      harness.close();
    }
  }

  listKnownSecrets(name: string): readonly string[] {
    return secretTexts(this.findStack(name));
  }

  /** Reads the recorded state of the stack. A new one has an empty state. */
  private readState(stack: string): Snapshot {
    const { project, sdk } = this.preparation;
    const store = this.request.states?.({ project: project.name, stack, sdkVersion: sdk.version });
    return store?.read() ?? emptySnapshot;
  }

  private findStack(name: string) {
    const found = this.preparation.environments.find(({ stack }) => stack.name === name);
    if (found === undefined) throw new Error(`The stack ${name} is not prepared.`);
    return found.stack;
  }
}
