import type { Operation } from "@eks-platform/plan";
import { equalMaps } from "../difference/equality";
import { toPlainValues } from "../protocol/conversions";
import type { ValueMap } from "../protocol/values";
import { runHooks } from "./hooks";
import type { HookMoment } from "./registration";
import type { Session } from "./session";
import { stackType, typeOf } from "./urn";

/** Which hooks of a component run when it has said what it is. */
const hookAfterOperation: Readonly<Partial<Record<Operation, HookMoment>>> = {
  create: "AfterCreate",
  replace: "AfterCreate",
  update: "AfterUpdate",
};

/** Completes a component. What the stack exports is kept aside until the program has ended well. */
export async function registerOutputs(session: Session, urn: string, outputs: ValueMap): Promise<void> {
  session.options.onRequest?.({ kind: "outputs", urn, outputs });
  await session.runStep(urn, async () => {
    const plain = toPlainValues(outputs);
    const isStack = typeOf(urn) === stackType;
    if (isStack) session.stackOutputs = plain;
    const before = session.registry.get(urn);
    const resource = session.registry.update(urn, isStack ? {} : { outputs: plain });
    if (!isStack && !equalMaps(before?.outputs ?? {}, plain, "markedSecrets")) {
      await session.journal?.outputs(urn, plain);
    }
    const moment = hookAfterOperation[session.stepLog.operationOn(urn) ?? "same"];
    if (!resource.custom && moment !== undefined) await runHooks(session, resource, moment);
  });
}
