import type { Registration } from "../../model/registration";
import type { Session } from "../session";
import { remediationNote } from "./remediation";

/** Lets packs change the inputs one after the other; each sees the changes of the one before. */
export async function remediateInputs(session: Session, resource: Registration): Promise<Registration> {
  let remediated = resource;
  for (const analyzer of await session.options.analyzers) {
    const { inputs, results, remediations } = await analyzer.remediate(remediated);
    remediated = { ...remediated, inputs };
    for (const remediation of remediations) {
      const note = remediationNote(remediation);
      if (note !== undefined) session.log.report("info", note, resource.urn);
    }
    session.policyResults.push(...results);
  }
  return remediated;
}
