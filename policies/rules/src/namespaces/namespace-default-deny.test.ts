import { createResource, describeStackRule } from "@eks-platform/policy-kit/testing";
import { namespace, networkPolicy } from "../resources/kubernetes";
import { namespaceDefaultDeny } from "./namespace-default-deny";

const team = createResource(namespace, "team-a", { metadata: { name: "team-a" } });
const deny = { podSelector: {}, policyTypes: ["Ingress"] };

describeStackRule(namespaceDefaultDeny, {
  resource: "team-a",
  accepts: {
    "a namespace with a denial": [
      team,
      createResource(networkPolicy, "deny", { metadata: { namespace: "team-a" }, spec: deny }),
    ],
    "a namespace with a denial, before either exists": [
      createResource(namespace, "unnamed", {}),
      createResource(
        networkPolicy,
        "deny",
        { metadata: { name: "deny" }, spec: deny },
        { metadata: ["unnamed"] },
      ),
    ],
    "a namespace of Kubernetes": [createResource(namespace, "system", { metadata: { name: "kube-system" } })],
  },
  rejects: {
    "a namespace without policies": [team],
    "a namespace with a denial elsewhere": [
      team,
      createResource(networkPolicy, "deny", { metadata: { namespace: "team-b" }, spec: deny }),
    ],
    "a denial for some pods": [
      team,
      createResource(networkPolicy, "deny", {
        metadata: { namespace: "team-a" },
        spec: { ...deny, podSelector: { matchLabels: { app: "web" } } },
      }),
    ],
    "a denial of egress only": [
      team,
      createResource(networkPolicy, "deny", {
        metadata: { namespace: "team-a" },
        spec: { ...deny, policyTypes: ["Egress"] },
      }),
    ],
    "a policy that allows some pods": [
      team,
      createResource(networkPolicy, "some", {
        metadata: { namespace: "team-a" },
        spec: { ...deny, ingress: [{ ports: [{ port: 80 }] }] },
      }),
    ],
  },
});
