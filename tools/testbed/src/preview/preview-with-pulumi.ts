import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  listStacks,
  loadablePacks,
  type Outcome,
  prepare,
  PreviewError,
  type Project,
  readProject,
} from "@eks-platform/engine";
import { DeadlineError } from "../harness/command";
import { CommandError } from "../harness/pulumi-runner";
import { type PreviewContext, createFailedOutcome, createOutcome } from "./outcome";
import { UserStackPreviewer } from "./user-stack-previewer";
import type { PulumiPreviewRequest } from "./pulumi-preview-request";
import { SimulatedStackPreviewer } from "./simulated-stack-previewer";
import type { StackPreviewer, PreviewerSettings } from "./stack-previewer";
import { requirePulumi } from "../counterparts/pulumi-cli";

const defaultDeadlineSeconds = 300;

/**
 * Previews environments with Pulumi's own CLI, and reports them as the embedded engine does. Nothing changes: neither the
 * project, nor a backend, nor a cloud.
 *
 * @param receive receives the outcomes one by one, in the order of `request.stacks`, or else in alphabetical order
 * @throws {PreviewError} if nothing can run before the user fixes something
 */
export async function previewWithPulumi(
  request: PulumiPreviewRequest,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const { clouds, onProgress, policyPacks, policyConfig, signal = new AbortController().signal } = request;
  const cli = await requirePulumi(signal);
  const packs = await loadablePacks({ ...request, signal });
  const workFolder = mkdtempSync(join(tmpdir(), "platform-preview-"));
  const cleanUp = () => rmSync(workFolder, { recursive: true, force: true });
  // An interruption may end the process at once.
  process.once("exit", cleanUp);
  try {
    const args = createPreviewArguments(policyPacks, writePolicyConfig(policyConfig, workFolder));
    const { deadlineSeconds = defaultDeadlineSeconds } = request;
    const onSteps = (environment: string, resources: number) =>
      onProgress?.({ environment, phase: "running", resources });
    const { project, names, previewer } = preparePreviewer(request, {
      cli,
      args,
      workFolder,
      deadlineSeconds,
      onSteps,
      signal,
    });
    for (const environment of names) onProgress?.({ environment, phase: "waiting", resources: 0 });
    for (const stack of names) {
      onProgress?.({ environment: stack, phase: "running", resources: 0 });
      const engine = { name: "pulumi", version: cli.version, clouds } as const;
      const mode = clouds === "real" ? "parity" : request.mode;
      const outcome = await previewStack(previewer, deadlineSeconds, { stack, project, engine, mode, packs });
      signal.throwIfAborted();
      const { steps } = outcome.plan;
      const phase = outcome.succeeded ? "done" : "failed";
      onProgress?.({ environment: stack, phase, resources: steps.length });
      receive(outcome);
    }
  } finally {
    process.off("exit", cleanUp);
    cleanUp();
  }
}

/** A previewer with its stacks. */
interface PreparedPreviewer {
  readonly project: Project;
  readonly names: readonly string[];
  readonly previewer: StackPreviewer;
}

function preparePreviewer(request: PulumiPreviewRequest, settings: PreviewerSettings): PreparedPreviewer {
  if (request.clouds === "simulated") {
    const preparation = prepare(request);
    const { project, environments } = preparation;
    const names = environments.map(({ stack }) => stack.name);
    return { project, names, previewer: new SimulatedStackPreviewer(settings, request, preparation) };
  }
  const project = readProject(request.projectFolder);
  const names = request.stacks.length > 0 ? request.stacks : listStacks(project);
  if (names.length === 0) {
    throw new PreviewError(
      `Project ${project.name} has no stacks: there is no Pulumi.<stack>.yaml in ${project.configFolder}. ` +
        "Name a stack of your backend; `pulumi stack ls` lists them.",
    );
  }
  return { project, names, previewer: new UserStackPreviewer(settings, project) };
}

async function previewStack(
  previewer: StackPreviewer,
  deadlineSeconds: number,
  context: PreviewContext,
): Promise<Outcome> {
  const { stack } = context;
  const failed = (message: string) =>
    createFailedOutcome(message, previewer.listKnownSecrets(stack), context);
  try {
    return createOutcome(await previewer.preview(stack), context);
  } catch (error) {
    if (error instanceof CommandError) return failed(error.message.trim());
    if (!(error instanceof DeadlineError)) throw error;
    return failed(
      `Pulumi did not end within ${deadlineSeconds} seconds and was interrupted. Allow more with --deadline SECONDS.`,
    );
  }
}

function writePolicyConfig(
  config: PulumiPreviewRequest["policyConfig"],
  workFolder: string,
): string | undefined {
  if (config === undefined) return undefined;
  const file = join(workFolder, "policy-config.json");
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/**
 * Creates the arguments of a `pulumi preview` that reports every step and changes nothing, not even by a refresh that the
 * project's options enable.
 *
 * @param policyPacks folders of packs
 * @param policyConfigFile configuration of rules, for every pack; absent if there is none
 */
export function createPreviewArguments(
  policyPacks: readonly string[],
  policyConfigFile: string | undefined,
): readonly string[] {
  // The CLI pairs packs and configurations by their order.
  const settings = policyConfigFile === undefined ? [] : ["--policy-pack-config", policyConfigFile];
  return [
    ...["--json", "--show-sames", "--refresh=false"],
    ...policyPacks.flatMap((folder) => ["--policy-pack", folder, ...settings]),
  ];
}
