import type { CloudCall, Fault, FaultError } from "./fault";

/** A creation of a cluster, unless said otherwise. */
export const callOf = (members: Partial<CloudCall> = {}): CloudCall => {
  const call = {
    operation: "create",
    packageName: "aws",
    token: "aws:eks/cluster:Cluster",
    name: "main",
  } as const;
  const { token = call.token, name = call.name } = members;
  return { ...call, urn: `urn:pulumi:dev::proj::${token}::${name}`, ...members };
};

/** A fault that strikes the first call that fits, unless said otherwise. */
export const faultOf = (error: FaultError, members: Partial<Fault> = {}): Fault => ({
  error,
  strikes: { nth: 1 },
  ...members,
});
