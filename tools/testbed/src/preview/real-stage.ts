import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@eks-platform/engine";
import { runCommand } from "../rig/command";
import { readEventLog } from "../rig/event-log";
import { provideLanguageHost } from "../rig/language-host";
import { watchSteps } from "../rig/step-count";
import { decryptedSecrets } from "./decrypted-secrets";
import { environmentSecrets } from "./environment-secrets";
import type { Stage, StageSettings, Told } from "./stage";

/** Stacks of the user's own backend, with the user's plugins and credentials, in the project's own folder. */
export class RealStage implements Stage {
  constructor(
    private readonly settings: StageSettings,
    private readonly project: Project,
  ) {
    provideLanguageHost(settings.cli.file);
  }

  async preview(stack: string): Promise<Told> {
    const log = join(this.settings.workFolder, "events.jsonl");
    const own = ["--stack", stack, ...this.stackFile(stack)];
    const secrets = decryptedSecrets(await this.pulumi(["config", "--json", "--show-secrets", ...own]));
    const stop = watchSteps(log, (steps) => this.settings.onSteps(stack, steps));
    const asked = this.pulumi(["preview", ...this.settings.args, ...own, "--event-log", log]);
    const result = await asked.finally(stop);
    const events = readEventLog(log);
    rmSync(log, { force: true });
    return { result: { ...result, events }, secrets: [...this.secretsOf(), ...secrets] };
  }

  secretsOf(): readonly string[] {
    return environmentSecrets(process.env);
  }

  /**
   * A copy of the stack's file: Pulumi writes a salt, or a key, into the file of a stack that has none, also in a preview. A
   * stack without a file keeps its configuration elsewhere, or has none.
   */
  private stackFile(stack: string): readonly string[] {
    const name = stack.split("/").at(-1) ?? stack;
    const file = ["yaml", "yml"]
      .map((extension) => join(this.project.configFolder, `Pulumi.${name}.${extension}`))
      .find((candidate) => existsSync(candidate));
    if (file === undefined) return [];
    const copy = join(this.settings.workFolder, `Pulumi.${name}.yaml`);
    copyFileSync(file, copy);
    return ["--config-file", copy];
  }

  private pulumi(args: readonly string[]) {
    const { cli, deadlineSeconds, signal } = this.settings;
    // The user's environment, and what is needed to read along.
    const environment = { ...process.env, ...readingAlong };
    return runCommand(cli.file, [...args, "--non-interactive", "--color", "never"], {
      folder: this.project.folder,
      ...{ environment, deadlineSeconds, signal },
    });
  }
}

const readingAlong = {
  // Without it there is no --event-log.
  PULUMI_DEBUG_COMMANDS: "true",
  PULUMI_SKIP_UPDATE_CHECK: "true",
  NO_COLOR: "1",
};
