import type { Provider } from "../model/provider";
import { ResourceInitError, UnknownOutcomeError } from "../model/provider-error";
import type { ResourceResult, ResourceRequest } from "../model/provider-request";
import type { ProviderCall, ProviderOperation } from "./fault";
import type { FaultInjector, Incident } from "./fault-injector";
import { faultKinds } from "./fault-kinds";

/** Lets the simulated time of a call pass. */
export type CallDelay = (call: ProviderCall, incident: Incident | undefined) => Promise<void>;

const noDelay: CallDelay = () => Promise.resolve();

/** Wraps a provider whose calls fail as the injector decides. Without a fault it behaves like the other. */
export function withFaults(
  inner: Provider,
  packageName: string,
  faults: FaultInjector,
  delay: CallDelay = noDelay,
): Provider {
  const about = (
    operation: ProviderOperation,
    { type: token, name, urn }: ResourceRequest,
  ): ProviderCall => ({
    operation,
    packageName,
    token,
    name,
    urn,
  });

  /** @param partial error for a partially created resource; absent if there is no such answer */
  const attempt = async <T>(
    call: ProviderCall,
    act: () => Promise<T> | T,
    partial: (result: T, reason: string) => Error | undefined = () => undefined,
  ): Promise<T> => {
    const outage = faults.outageOf(call);
    if (outage !== undefined) throw new Error(messageOf(outage));
    const incident = faults.inject(call);
    if (incident === undefined) {
      const result = await act();
      await delay(call, undefined);
      if (faults.isUnanswered(call))
        throw new UnknownOutcomeError(`no answer to ${call.operation} of ${call.token}`);
      return result;
    }
    const result = incident.isDone ? { value: await act() } : undefined;
    await delay(call, incident);
    faults.applyOutage(incident);
    const reason = messageOf(incident);
    const { answer } = faultKinds[incident.fault.error];
    if (answer === "silence") throw new UnknownOutcomeError(reason);
    throw (answer === "unfinished" && result && partial(result.value, reason)) || new Error(reason);
  };

  const unfinished = (created: ResourceResult, reason: string) => new ResourceInitError(created, [reason]);
  return {
    ...inner,
    check: (request) => attempt(about("check", request), () => inner.check(request)),
    create: (request) => attempt(about("create", request), () => inner.create(request), unfinished),
    update: (request) => attempt(about("update", request), () => inner.update(request), unfinished),
    delete: (request) => attempt(about("delete", request), () => inner.delete(request)),
    read: (request) => attempt(about("read", request), () => inner.read(request)),
    invoke: (token, args, provider) =>
      attempt({ operation: "invoke", packageName, token, name: "", urn: "" }, () =>
        inner.invoke(token, args, provider),
      ),
  };
}

const messageOf = ({ fault }: Incident) => faultKinds[fault.error].message;
