import { type Cloud, type Created, type ResourceRequest, UnfinishedResource } from "../clouds/cloud";
import type { CloudCall, CloudOperation } from "./fault";
import type { FaultInjector, Incident } from "./fault-injector";
import { faultKinds } from "./fault-kinds";
import { UnknownOutcome } from "./unknown-outcome";

/** Lets the simulated time of a call pass. */
export type Pace = (call: CloudCall, incident: Incident | undefined) => Promise<void>;

const atOnce: Pace = () => Promise.resolve();

/** A cloud whose calls go wrong as the injector decides. What it does when nothing goes wrong is what the other does. */
export function faultyCloud(
  cloud: Cloud,
  packageName: string,
  faults: FaultInjector,
  pace: Pace = atOnce,
): Cloud {
  const about = (operation: CloudOperation, { type: token, name, urn }: ResourceRequest): CloudCall => ({
    operation,
    packageName,
    token,
    name,
    urn,
  });

  /** @param partial what the engine hears if the resource is there and not well; absent if that cannot be said */
  const attempt = async <T>(
    call: CloudCall,
    act: () => Promise<T> | T,
    partial: (result: T, reason: string) => Error | undefined = () => undefined,
  ): Promise<T> => {
    const obstacle = faults.obstacle(call);
    if (obstacle !== undefined) throw new Error(messageOf(obstacle));
    const incident = faults.strike(call);
    if (incident === undefined) {
      const result = await act();
      await pace(call, undefined);
      if (faults.isSilent(call)) throw new UnknownOutcome(`no answer to ${call.operation} of ${call.token}`);
      return result;
    }
    const result = incident.isDone ? { value: await act() } : undefined;
    await pace(call, incident);
    faults.takeEffect(incident);
    const reason = messageOf(incident);
    const { answer } = faultKinds[incident.fault.error];
    if (answer === "silence") throw new UnknownOutcome(reason);
    throw (answer === "unfinished" && result && partial(result.value, reason)) || new Error(reason);
  };

  const unfinished = (created: Created, reason: string) => new UnfinishedResource(created, [reason]);
  return {
    ...cloud,
    check: (request) => attempt(about("check", request), () => cloud.check(request)),
    create: (request) => attempt(about("create", request), () => cloud.create(request), unfinished),
    update: (request) => attempt(about("update", request), () => cloud.update(request), unfinished),
    delete: (request) => attempt(about("delete", request), () => cloud.delete(request)),
    read: (request) => attempt(about("read", request), () => cloud.read(request)),
    invoke: (token, args, provider) =>
      attempt({ operation: "invoke", packageName, token, name: "", urn: "" }, () =>
        cloud.invoke(token, args, provider),
      ),
  };
}

const messageOf = ({ fault }: Incident) => faultKinds[fault.error].message;
