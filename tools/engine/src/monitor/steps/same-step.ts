import { type RecordedResource, toRecordedResource } from "../../state/recorded-resource";
import type { Registration } from "../registration";
import { markSecretOutputs } from "../secrets";
import type { Session } from "../session";
import { hasProvider } from "../check";
import { packageOf } from "../urn";
import { readableOutputs } from "./readable-outputs";
import { keepOrUpdate } from "./keep-or-update";

/** Leaves a resource as it is. What the program says of it beside its inputs may be new. */
export async function sameStep(
  session: Session,
  resource: Registration,
  old: RecordedResource,
): Promise<Registration> {
  const { stepLog, journal } = session;
  const { urn, type } = resource;
  const { id, simulated } = old;
  stepLog.setOperation(urn, "same");
  stepLog.setOutcome(old, "kept");
  const outputs = await readableOutputs(session, resource, old);
  const done = markSecretOutputs(session, { ...resource, id, outputs, simulated });
  if (hasProvider(done)) session.provider(packageOf(type)).register?.({ type, id, outputs });

  await journal?.end(undefined, keepOrUpdate(toRecordedResource(done), old));
  session.options.onStep?.({ phase: "done", op: "same", urn });
  stepLog.add({ op: "same", urn, old, new: done, cause: urn });
  return done;
}
