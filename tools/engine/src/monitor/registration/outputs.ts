import type { Operation } from "@eks-platform/plan";
import { equalMaps } from "../../difference/equality";
import type { HookMoment } from "../../model/resource-options";
import type { ValueMap } from "../../model/values";
import { toPlainValues } from "../../protocol/conversions";
import { stackType, typeOf } from "../../protocol/urn";
import { runHooks } from "../hooks/hooks";
import type { Session } from "../session";

/** Hooks of a component that run after it has registered its outputs, by operation. */
const hookAfterOperation: Readonly<Partial<Record<Operation, HookMoment>>> = {
  create: "AfterCreate",
  replace: "AfterCreate",
  update: "AfterUpdate",
};

/** Completes a component. The stack's outputs are set only after the program has ended successfully. */
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
