import { isMap, type Value, type ValueMap } from "../../model/values";
import { decimalDigits, hexDigits } from "../digest";

/** What a cluster adds to an object of a kind once it is well. */
type Status = (inputs: ValueMap, urn: string) => ValueMap;

const workload: Status = ({ spec }) => {
  const replicas = (isMap(spec) ? spec.replicas : undefined) ?? 1;
  return {
    status: {
      availableReplicas: replicas,
      observedGeneration: 1,
      readyReplicas: replicas,
      replicas,
      updatedReplicas: replicas,
    },
  };
};

const loadBalancer = (urn: string): Value => ({
  ingress: [{ hostname: `k8s-${hexDigits(urn, 8)}-${decimalDigits(urn, 10)}.elb.amazonaws.com` }],
});

/** Kinds whose state programs read, by type. */
const statuses: Readonly<Record<string, Status>> = {
  "kubernetes:apps/v1:Deployment": workload,
  "kubernetes:apps/v1:StatefulSet": workload,
  "kubernetes:core/v1:Namespace": () => ({ status: { phase: "Active" } }),
  "kubernetes:core/v1:PersistentVolumeClaim": () => ({ status: { phase: "Bound" } }),
  "kubernetes:core/v1:Pod": () => ({ status: { phase: "Running" } }),
  "kubernetes:core/v1:Service": ({ spec }, urn) => {
    const given = isMap(spec) ? spec : {};
    const address = `172.20.${Number.parseInt(hexDigits(urn, 2), 16)}.${1 + (Number.parseInt(hexDigits(urn, 4).slice(2), 16) % 254)}`;
    return {
      spec: { clusterIP: address, clusterIPs: [address], type: "ClusterIP", ...given },
      status: { loadBalancer: given.type === "LoadBalancer" ? loadBalancer(urn) : {} },
    };
  },
  "kubernetes:networking.k8s.io/v1:Ingress": (_, urn) => ({ status: { loadBalancer: loadBalancer(urn) } }),
};

/** What the cluster adds to an object; nothing for kinds whose state nobody reads. */
export function statusOf(type: string, urn: string, inputs: ValueMap): ValueMap {
  return statuses[type]?.(inputs, urn) ?? {};
}
