import type { Testbed } from "../../cli-context";
import type { Check } from "../check";

/** Checks the Pulumi CLI, which `--engine pulumi`, the testbed and deployments need. */
export async function pulumiCheck(testbed: Testbed, signal: AbortSignal): Promise<Check> {
  const { findPulumi, explainHowToGetPulumi, isSupported, oldestSupportedPulumi, PulumiCliError } = testbed;
  const subject = { part: "Machine", subject: "pulumi" } as const;
  try {
    const cli = await findPulumi(signal);
    if (cli === undefined) {
      const finding = "missing: only needed by --engine pulumi, the testbed and deployments";
      return { ...subject, state: "absent", finding, fix: explainHowToGetPulumi() };
    }
    const origin = cli.origin === "built" ? "built for the testbed" : "on PATH";
    if (isSupported(cli)) return { ...subject, state: "ok", finding: `${cli.version}, ${origin}` };
    const finding = `${cli.version}, ${origin}: --engine pulumi requires ${oldestSupportedPulumi} or later`;
    return { ...subject, state: "warning", finding, fix: explainHowToGetPulumi() };
  } catch (error) {
    if (!(error instanceof PulumiCliError)) throw error;
    return { ...subject, state: "warning", finding: error.message };
  }
}
