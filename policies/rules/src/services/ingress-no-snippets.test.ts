import { describeRule } from "@eks-platform/policy-kit/testing";
import { ingressNoSnippets } from "./ingress-no-snippets";

const annotated = (annotation: string) => ({ metadata: { annotations: { [annotation]: "x" } } });

describeRule(ingressNoSnippets, {
  accepts: {
    "another annotation": annotated("nginx.ingress.kubernetes.io/rewrite-target"),
  },
  rejects: {
    "a snippet for the server": annotated("nginx.ingress.kubernetes.io/server-snippet"),
    "a snippet of the other controller": annotated("nginx.org/location-snippets"),
  },
});
