import type { PulumiCli } from "../counterparts/pulumi-cli";
import type { EngineResult } from "../harness/pulumi-harness";

/** What the CLI did for one stack. */
export interface StackPreview {
  readonly result: EngineResult;

  /** Texts that must never be shown. */
  readonly secrets: readonly string[];
}

/** Where stacks are previewed. */
export interface StackPreviewer {
  /** Previews one stack. Nothing of the project, of the backend or of a cloud changes. */
  preview(stack: string): Promise<StackPreview>;

  /** What the stage knows to be secret, should a preview fail before it tells. */
  listKnownSecrets(stack: string): readonly string[];
}

/** What every stage is given. */
export interface PreviewerSettings {
  readonly cli: PulumiCli;

  /** Arguments by which a preview tells everything, judges by the packs, and asks no cloud for changes. */
  readonly args: readonly string[];

  /** A folder that goes with the run. */
  readonly workFolder: string;
  readonly deadlineSeconds: number;

  /** Told how many steps of a stack the engine has begun. */
  readonly onSteps: (stack: string, steps: number) => void;
  readonly signal: AbortSignal;
}
