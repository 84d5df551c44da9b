import type { Registration } from "./registration";
import type { Session } from "./session";

/** Lets packs change the inputs, one pack after the other, each seeing what the one before has left. */
export async function remediate(session: Session, resource: Registration): Promise<Registration> {
  let remediated = resource;
  for (const judge of await session.options.judges) {
    const { inputs, results } = await judge.remediate(remediated);
    remediated = { ...remediated, inputs };
    session.policyResults.push(...results);
  }
  return remediated;
}
