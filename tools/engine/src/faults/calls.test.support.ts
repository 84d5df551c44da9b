import type { ProviderCall, Fault, FaultError } from "./fault";

/** A creation of a cluster, with the given changes. */
export const callOf = (members: Partial<ProviderCall> = {}): ProviderCall => {
  const call = {
    operation: "create",
    packageName: "aws",
    token: "aws:eks/cluster:Cluster",
    name: "main",
  } as const;
  const { token = call.token, name = call.name } = members;
  return { ...call, urn: `urn:pulumi:dev::proj::${token}::${name}`, ...members };
};

/** A fault in the first matching call, with the given changes. */
export const faultOf = (error: FaultError, members: Partial<Fault> = {}): Fault => ({
  error,
  trigger: { nth: 1 },
  ...members,
});
