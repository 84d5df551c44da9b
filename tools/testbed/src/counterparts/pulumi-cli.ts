import { tmpdir } from "node:os";
import { runCommand } from "../harness/command";
import { resolveBuildPath, locateCounterpart, findOnPath } from "./locations";
import { pulumiCounterpart } from "./counterpart";

/** A Pulumi CLI of this machine. */
export interface PulumiCli {
  /** The executable. */
  readonly file: string;

  /** For example `3.259.0`. */
  readonly version: string;

  /** `"built"`: from the sources that the testbed pins. */
  readonly origin: "PATH" | "built";
}

/** The oldest CLI that we know how to read: the first tried. */
export const oldestSupportedVersion = "3.248.0";

/** Seconds that a CLI may take to say its version. */
const deadlineSeconds = 30;

/** A CLI that is there, and cannot be used. */
export class PulumiCliError extends Error {}

/**
 * Finds the CLI and asks for its version, without a look at the network for a newer one.
 *
 * @returns nothing where there is none
 * @throws PulumiCliError if it does not say one
 */
export async function findPulumi(
  signal: AbortSignal = new AbortController().signal,
): Promise<PulumiCli | undefined> {
  const file = locateCounterpart(pulumiCounterpart);
  if (file === undefined) return undefined;
  const environment = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const said = await runCommand(file, ["version"], {
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
  const version = /^v?(\d+\.\d+\.\d+\S*)\s*$/m.exec(said.stdout)?.[1];
  if (said.exitCode !== 0 || version === undefined) {
    throw new PulumiCliError(
      `${file} does not say which version it is: \`pulumi version\` ended with ${said.exitCode ?? "a signal"}. ` +
        "Install the Pulumi CLI anew: https://www.pulumi.com/docs/install/.",
    );
  }
  return { file, version, origin: file === resolveBuildPath(pulumiCounterpart) ? "built" : "PATH" };
}

/** True for a CLI that we know how to read. */
export function isSupported({ version }: Pick<PulumiCli, "version">): boolean {
  const [given, oldest] = [version, oldestSupportedVersion].map((text) =>
    text.split(/[.+-]/).slice(0, 3).map(Number),
  );
  const differing = (given ?? []).findIndex((number, index) => number !== oldest?.[index]);
  return differing < 0 || (given?.[differing] ?? 0) > (oldest?.[differing] ?? 0);
}

/** How to get a CLI, as one sentence. */
export function explainHowToGetPulumi(): string {
  const build = findOnPath("go") === undefined ? "install Go 1.26 or later, and run" : "run";
  return (
    `Install one of version ${oldestSupportedVersion} or later (https://www.pulumi.com/docs/install/), ` +
    `or ${build} \`npm run testbed:build engine\`.`
  );
}
