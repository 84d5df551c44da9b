import { type Stage, stages } from "../lifecycle/observation";

/** The sets of stages that a subject may run. */
export const stageSets = {
  /** The whole lifecycle. */
  lifecycle: stages,

  /** What a first deployment does: the previews and one update. */
  deployment: ["preview parity", "preview known", "up"],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

/** What a subject is. */
export type SubjectKind = "environment" | "program" | "example";

/**
 * The stages that subjects run, by their kind. Programs of the corpus cover the features of the engine, so an example only has
 * to prove that it deploys: that keeps the cost of one more at a quarter.
 */
export const stageSetByKind: Readonly<Record<SubjectKind, keyof typeof stageSets>> = {
  environment: "lifecycle",
  program: "lifecycle",
  example: "deployment",
};

/**
 * The subjects that are compared on an SDK beside the installed one: an environment, and the programs for which the SDKs send
 * different messages. `npm run matrix` compares the plans of all programs on every SDK.
 */
export const furtherSdkSubjects: readonly string[] = [
  "dev",
  "dynamic-provider",
  "error-hooks",
  "gated-invokes",
  "hooks",
  "import",
  "output-values",
  "package",
  "remote-component",
  "replacement",
  "secrets",
  "transforms",
];
