import { defineResourceRule } from "@eks-platform/policy-kit";
import { securityGroupRules } from "../resources/aws";
import { findOpenPorts, includesEveryPort, includesPort } from "./open-ports";

/** Ports of internal services of a cluster or a platform. */
const internalPorts: Readonly<Record<number, string>> = {
  1433: "SQL Server",
  2375: "the Docker API",
  2376: "the Docker API",
  2379: "etcd",
  2380: "etcd",
  3306: "MySQL",
  5432: "PostgreSQL",
  5601: "Kibana",
  6379: "Redis",
  9090: "Prometheus",
  9092: "Kafka",
  9200: "OpenSearch",
  10250: "the kubelet",
  10255: "the kubelet",
  11211: "Memcached",
  15012: "the Istio control plane",
  27017: "MongoDB",
};

export const sgNoOpenInnerPorts = defineResourceRule({
  name: "sg-no-open-inner-ports",
  description: "The internet cannot reach databases, the kubelet, or other insides of the platform.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Admit the security groups of the callers instead of everyone.",
  url: "https://docs.aws.amazon.com/config/latest/developerguide/restricted-common-ports.html",
  appliesTo: securityGroupRules,
  *findings(inputs, { type }) {
    for (const range of findOpenPorts(inputs, type)) {
      // A group that opens every port is reported once, by `sg-no-open-all-ports`.
      if (includesEveryPort(range)) continue;
      for (const [port, service] of Object.entries(internalPorts)) {
        if (!includesPort(range, Number(port))) continue;
        yield { path: range.path, message: `${service} (port ${port}) is open to the internet.` };
      }
    }
  },
});
