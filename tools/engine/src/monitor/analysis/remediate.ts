import type { Registration } from "../../model/registration";
import type { Analysis, Reporter, Settings } from "../run-context";
import { remediationNote } from "./remediation";

/** Lets packs change the inputs one after the other; each sees the changes of the one before. */
export async function remediateInputs(
  context: Pick<Reporter, "log"> & Pick<Analysis, "policyResults"> & Settings<"analyzers">,
  resource: Registration,
): Promise<Registration> {
  let remediated = resource;
  for (const analyzer of await context.options.analyzers) {
    const { inputs, results, remediations } = await analyzer.remediate(remediated);
    remediated = { ...remediated, inputs };
    for (const remediation of remediations) {
      const note = remediationNote(remediation);
      if (note !== undefined) context.log.report("info", note, resource.urn);
    }
    context.policyResults.push(...results);
  }
  return remediated;
}
