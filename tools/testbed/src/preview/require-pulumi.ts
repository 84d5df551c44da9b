import { PreviewError } from "@eks-platform/engine";
import {
  findPulumi,
  explainHowToGetPulumi,
  isSupported,
  oldestSupportedVersion,
  type PulumiCli,
  PulumiCliError,
} from "../counterparts/pulumi-cli";

/**
 * The CLI of this machine: what is on PATH comes before what was built.
 *
 * @param find looks for it
 * @throws PreviewError if there is none, or none that we know how to read
 */
export async function requirePulumi(signal: AbortSignal, find = findPulumi): Promise<PulumiCli> {
  const cli = await find(signal).catch((error: unknown) => {
    throw error instanceof PulumiCliError ? new PreviewError(error.message) : error;
  });
  if (cli === undefined) {
    throw new PreviewError(
      `There is no Pulumi CLI: no \`pulumi\` on PATH, and none was built here. ${explainHowToGetPulumi()}`,
    );
  }
  if (!isSupported(cli)) {
    throw new PreviewError(
      `${cli.file} is version ${cli.version}, and what it says can be read from ${oldestSupportedVersion} on. ${explainHowToGetPulumi()}`,
    );
  }
  return cli;
}
