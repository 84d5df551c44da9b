import { tmpdir } from "node:os";
import { PreviewError } from "@eks-platform/engine";
import { runCommand } from "../harness/command";
import { resolveBuildPath, locateCounterpart, findOnPath } from "./locations";
import { pulumiCounterpart } from "./counterpart";

/** A Pulumi CLI on this machine. */
export interface PulumiCli {
  /** The executable. */
  readonly file: string;

  /** For example `3.259.0`. */
  readonly version: string;

  /** `"built"` is one that the testbed built. */
  readonly origin: "PATH" | "built";
}

/** The oldest CLI that the testbed supports. */
export const oldestSupportedPulumi = "3.248.0";

/** Seconds that a CLI may take to print its version. */
const deadlineSeconds = 30;

/** A CLI is installed and does not work. */
export class PulumiCliError extends Error {}

/**
 * Finds the CLI and reads its version, without a network request for updates.
 *
 * @returns nothing if none is installed
 * @throws {PulumiCliError} if it prints no version
 */
export async function findPulumi(
  signal: AbortSignal = new AbortController().signal,
): Promise<PulumiCli | undefined> {
  const file = locateCounterpart(pulumiCounterpart);
  if (file === undefined) return undefined;
  const environment = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const result = await runCommand(file, ["version"], {
    folder: tmpdir(),
    environment,
    deadlineSeconds,
    signal,
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new PulumiCliError(
      `${file} cannot be run: ${error instanceof Error ? error.message : String(error)}.`,
    );
  });
  signal.throwIfAborted();
  const version = /^v?(\d+\.\d+\.\d+\S*)\s*$/m.exec(result.stdout)?.[1];
  if (result.exitCode !== 0 || version === undefined) {
    throw new PulumiCliError(
      `${file} prints no version: \`pulumi version\` ended with ${result.exitCode ?? "a signal"}. ` +
        "Reinstall the Pulumi CLI: https://www.pulumi.com/docs/install/.",
    );
  }
  return { file, version, origin: file === resolveBuildPath(pulumiCounterpart) ? "built" : "PATH" };
}

/** True for a CLI that the testbed supports. */
export function isSupported({ version }: Pick<PulumiCli, "version">): boolean {
  const [given, oldest] = [version, oldestSupportedPulumi].map((text) =>
    text.split(/[.+-]/).slice(0, 3).map(Number),
  );
  const differing = (given ?? []).findIndex((number, index) => number !== oldest?.[index]);
  return differing < 0 || (given?.[differing] ?? 0) > (oldest?.[differing] ?? 0);
}

/** Explains how to get a CLI, in one sentence. */
export function explainHowToGetPulumi(): string {
  const build = findOnPath("go") === undefined ? "install Go 1.26 or later, and run" : "run";
  return (
    `Install version ${oldestSupportedPulumi} or later (https://www.pulumi.com/docs/install/), ` +
    `or ${build} \`npm run testbed:build engine\`.`
  );
}

/**
 * Finds the CLI that a preview runs.
 *
 * @param find finds the CLI of the machine
 * @throws {PreviewError} if there is none, or none that is supported
 */
export async function requirePulumi(signal: AbortSignal, find = findPulumi): Promise<PulumiCli> {
  const cli = await find(signal).catch((error: unknown) => {
    throw error instanceof PulumiCliError ? new PreviewError(error.message) : error;
  });
  if (cli === undefined) {
    throw new PreviewError(
      `There is no Pulumi CLI: \`pulumi\` is not on PATH, and the testbed has not built one. ${explainHowToGetPulumi()}`,
    );
  }
  if (!isSupported(cli)) {
    throw new PreviewError(
      `${cli.file} is version ${cli.version}, and the oldest supported version is ${oldestSupportedPulumi}. ${explainHowToGetPulumi()}`,
    );
  }
  return cli;
}
