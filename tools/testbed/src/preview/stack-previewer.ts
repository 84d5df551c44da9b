import type { PulumiCli } from "../counterparts/pulumi-cli";
import type { EngineResult } from "../harness/pulumi-harness";

/** The preview of one stack by the CLI. */
export interface StackPreview {
  readonly result: EngineResult;

  /** Texts to redact. */
  readonly secrets: readonly string[];
}

/** Previews stacks with the CLI. */
export interface StackPreviewer {
  /** Previews one stack. Neither the project, nor a backend, nor a cloud changes. */
  preview(stack: string): Promise<StackPreview>;

  /** Lists the secrets that are known before a preview, in case that it fails. */
  listKnownSecrets(stack: string): readonly string[];
}

/** Settings of every previewer. */
export interface PreviewerSettings {
  readonly cli: PulumiCli;

  /** Arguments of `pulumi preview`. */
  readonly args: readonly string[];

  /** Folder that is removed after the run. */
  readonly workFolder: string;
  readonly deadlineSeconds: number;

  /** Called with the number of steps of a stack that the engine has begun. */
  readonly onSteps: (stack: string, steps: number) => void;
  readonly signal: AbortSignal;
}
