import {
  emptySnapshot,
  type Preparation,
  type PreviewRequest,
  secretTexts,
  type Snapshot,
} from "@eks-platform/engine";
import { PulumiHarness } from "../harness/pulumi-harness";
import type { StackPreviewer, PreviewerSettings, StackPreview } from "./stack-previewer";

/** Stacks with a temporary home and backend, and our simulated clouds as plugins. */
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
      const before = this.readState(name);
      if (before.resources.length > 0) await harness.adoptState(before);
      // The arguments name the packs already.
      return { result: await harness.preview(mode, [], ...args), secrets: this.listKnownSecrets(name) };
    } finally {
      harness.close();
    }
  }

  listKnownSecrets(name: string): readonly string[] {
    return secretTexts(this.findStack(name));
  }

  /** What is recorded of the stack, or planned for it: empty for a new one. */
  private readState(stack: string): Snapshot {
    const { project, sdk } = this.preparation;
    const store = this.request.states?.({ project: project.name, stack, sdkVersion: sdk.version });
    return store?.read() ?? emptySnapshot;
  }

  private findStack(name: string) {
    const found = this.preparation.environments.find(({ stack }) => stack.name === name);
    if (found === undefined) throw new Error(`the stack ${name} was not prepared`);
    return found.stack;
  }
}
