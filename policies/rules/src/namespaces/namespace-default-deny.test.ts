import { describeStackRule, resource } from "@eks-platform/policy-kit/testing";
import { namespace, networkPolicy } from "../resources/kubernetes";
import { namespaceDefaultDeny } from "./namespace-default-deny";

const team = resource(namespace, "team-a", { metadata: { name: "team-a" } });
const deny = { podSelector: {}, policyTypes: ["Ingress"] };

describeStackRule(namespaceDefaultDeny, {
  accepts: {
    "a namespace with a denial": [
      team,
      resource(networkPolicy, "deny", { metadata: { namespace: "team-a" }, spec: deny }),
    ],
    "a namespace with a denial, before either is made": [
      resource(namespace, "unnamed", {}),
      resource(networkPolicy, "deny", { metadata: { name: "deny" }, spec: deny }, { metadata: ["unnamed"] }),
    ],
    "a namespace of Kubernetes": [resource(namespace, "system", { metadata: { name: "kube-system" } })],
  },
  rejects: {
    "a namespace without policies": [team],
    "a namespace with a denial elsewhere": [
      team,
      resource(networkPolicy, "deny", { metadata: { namespace: "team-b" }, spec: deny }),
    ],
    "a denial for some pods": [
      team,
      resource(networkPolicy, "deny", {
        metadata: { namespace: "team-a" },
        spec: { ...deny, podSelector: { matchLabels: { app: "web" } } },
      }),
    ],
    "a denial of the way out alone": [
      team,
      resource(networkPolicy, "deny", {
        metadata: { namespace: "team-a" },
        spec: { ...deny, policyTypes: ["Egress"] },
      }),
    ],
    "a policy that admits some": [
      team,
      resource(networkPolicy, "some", {
        metadata: { namespace: "team-a" },
        spec: { ...deny, ingress: [{ ports: [{ port: 80 }] }] },
      }),
    ],
  },
});
