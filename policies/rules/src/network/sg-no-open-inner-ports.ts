import { resourceRule } from "@eks-platform/policy-kit";
import { securityGroupRules } from "../resources/aws";
import { openings, opensEveryPort, opensPort } from "./security-group-openings";

/** Ports of a cluster's and a platform's insides, which nobody outside has business with. */
const innerPorts: Readonly<Record<number, string>> = {
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

export const sgNoOpenInnerPorts = resourceRule({
  name: "sg-no-open-inner-ports",
  description: "The internet cannot reach databases, the kubelet, or other insides of the platform.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Admit the security groups of the callers instead of everyone.",
  url: "https://docs.aws.amazon.com/config/latest/developerguide/restricted-common-ports.html",
  appliesTo: securityGroupRules,
  *findings(inputs, { type }) {
    for (const opening of openings(inputs, type)) {
      // A rule that opens every port is told about once, by its own rule.
      if (opensEveryPort(opening)) continue;
      for (const [port, service] of Object.entries(innerPorts)) {
        if (!opensPort(opening, Number(port))) continue;
        yield { path: opening.path, message: `${service} (port ${port}) is open to the internet.` };
      }
    }
  },
});
