import type { Testbed } from "../surroundings";
import type { Check } from "./check";

/** Looks for a Pulumi CLI, which `--engine pulumi`, the testbed and deployments need. */
export async function pulumiCheck(testbed: Testbed, signal: AbortSignal): Promise<Check> {
  const { findPulumi, howToGetPulumi, isRecent, oldestPulumi, PulumiCliError } = testbed;
  const subject = { part: "Machine", subject: "pulumi" } as const;
  try {
    const cli = await findPulumi(signal);
    if (cli === undefined) {
      const finding = "not there: only --engine pulumi, the testbed and deployments need it";
      return { ...subject, state: "absent", finding, fix: howToGetPulumi() };
    }
    const place = cli.origin === "built" ? "built for the testbed" : "on PATH";
    if (isRecent(cli)) return { ...subject, state: "ok", finding: `${cli.version}, ${place}` };
    const finding = `${cli.version}, ${place}: older than ${oldestPulumi}, from which on --engine pulumi reads it`;
    return { ...subject, state: "warning", finding, fix: howToGetPulumi() };
  } catch (error) {
    if (!(error instanceof PulumiCliError)) throw error;
    return { ...subject, state: "warning", finding: error.message };
  }
}
