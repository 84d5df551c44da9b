import { downgrade } from "../protocol/conversions";
import type { ValueMap } from "../protocol/values";
import { runHooks } from "./hooks";
import type { Session } from "./session";
import { stackType, typeOf } from "./urn";

/** Completes a component. What the stack exports is kept aside until the program has ended well. */
export async function registerOutputs(session: Session, urn: string, outputs: ValueMap): Promise<void> {
  await session.step(urn, async () => {
    const plain = downgrade(outputs);
    const isStack = typeOf(urn) === stackType;
    if (isStack) session.stackOutputs = plain;
    const resource = session.ledger.amend(urn, isStack ? {} : { outputs: plain });
    if (!resource.custom) await runHooks(session, resource, "AfterCreate");
  });
}
