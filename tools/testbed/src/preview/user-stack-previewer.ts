import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@eks-platform/engine";
import { runCommand } from "../harness/command";
import { readEventLog } from "../harness/event-log";
import { installLanguageHost } from "../harness/language-host";
import { watchStepCount } from "../harness/step-count";
import { collectEnvironmentSecrets, parseDecryptedSecrets } from "./known-secrets";
import type { StackPreviewer, PreviewerSettings, StackPreview } from "./stack-previewer";

/** Previews stacks of the user's backend, with the user's plugins and credentials, in the project's own folder. */
export class UserStackPreviewer implements StackPreviewer {
  constructor(
    private readonly settings: PreviewerSettings,
    private readonly project: Project,
  ) {
    installLanguageHost(settings.cli.file);
  }

  async preview(stack: string): Promise<StackPreview> {
    const log = join(this.settings.workFolder, "events.jsonl");
    const stackArguments = ["--stack", stack, ...this.copyStackFile(stack)];
    const secrets = parseDecryptedSecrets(
      await this.runPulumi(["config", "--json", "--show-secrets", ...stackArguments]),
    );
    const stop = watchStepCount(log, (steps) => this.settings.onSteps(stack, steps));
    const preview = this.runPulumi(["preview", ...this.settings.args, ...stackArguments, "--event-log", log]);
    const result = await preview.finally(stop);
    const events = readEventLog(log);
    rmSync(log, { force: true });
    return { result: { ...result, events }, secrets: [...this.listKnownSecrets(), ...secrets] };
  }

  listKnownSecrets(): readonly string[] {
    return collectEnvironmentSecrets(process.env);
  }

  /**
   * Copies the file of a stack: even a preview writes a salt or a key into a file that has none. A stack without a file has
   * its configuration elsewhere, or none.
   */
  private copyStackFile(stack: string): readonly string[] {
    const name = stack.split("/").at(-1) ?? stack;
    const file = ["yaml", "yml"]
      .map((extension) => join(this.project.configFolder, `Pulumi.${name}.${extension}`))
      .find((candidate) => existsSync(candidate));
    if (file === undefined) return [];
    const copy = join(this.settings.workFolder, `Pulumi.${name}.yaml`);
    copyFileSync(file, copy);
    return ["--config-file", copy];
  }

  private runPulumi(args: readonly string[]) {
    const { cli, deadlineSeconds, signal } = this.settings;
    // The user's environment, with the event log enabled.
    const environment = { ...process.env, ...eventLogEnvironment };
    return runCommand(cli.file, [...args, "--non-interactive", "--color", "never"], {
      folder: this.project.folder,
      ...{ environment, deadlineSeconds, signal },
    });
  }
}

const eventLogEnvironment = {
  // Enables --event-log.
  PULUMI_DEBUG_COMMANDS: "true",
  PULUMI_SKIP_UPDATE_CHECK: "true",
  NO_COLOR: "1",
};
