import type { Operation } from "@eks-platform/plan";
import { equalMaps } from "../../difference/equality";
import type { HookMoment } from "../../model/resource-options";
import type { ValueMap } from "../../model/values";
import { toPlainValues } from "../../protocol/conversions";
import { stackType, typeOf } from "../../protocol/urn";
import { runHooks } from "../hooks/hooks";
import type { OutputsContext } from "../run-context";

/** Hooks of a component that run after it has registered its outputs, by operation. */
const hookAfterOperation: Readonly<Partial<Record<Operation, HookMoment>>> = {
  create: "AfterCreate",
  replace: "AfterCreate",
  update: "AfterUpdate",
};

/** Completes a component. The stack's outputs are set only after the program has ended successfully. */
export async function registerOutputs(
  context: OutputsContext,
  urn: string,
  outputs: ValueMap,
): Promise<void> {
  context.options.onRequest?.({ kind: "outputs", urn, outputs });
  await context.runStep(urn, async () => {
    const plain = toPlainValues(outputs);
    const isStack = typeOf(urn) === stackType;
    if (isStack) context.stackOutputs = plain;
    const before = context.registry.get(urn);
    const resource = context.registry.update(urn, isStack ? {} : { outputs: plain });
    if (!isStack && !equalMaps(before?.outputs ?? {}, plain, "markedSecrets")) {
      await context.journal?.outputs(urn, plain);
    }
    const moment = hookAfterOperation[context.stepLog.operationOn(urn) ?? "same"];
    if (!resource.custom && moment !== undefined) await runHooks(context, resource, moment);
  });
}
