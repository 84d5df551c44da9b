import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { ingressNoSnippets } from "./ingress-no-snippets";

const createIngress = (annotation: string) => ({ metadata: { annotations: { [annotation]: "x" } } });

describeRule(ingressNoSnippets, {
  path: 'metadata.annotations["nginx.ingress.kubernetes.io/server-snippet"]',
  accepts: {
    "another annotation": createIngress("nginx.ingress.kubernetes.io/rewrite-target"),
  },
  rejects: {
    "a snippet for the server": createIngress("nginx.ingress.kubernetes.io/server-snippet"),
    "a snippet of the NGINX Inc. controller": withOptions(createIngress("nginx.org/location-snippets"), {
      path: 'metadata.annotations["nginx.org/location-snippets"]',
    }),
  },
});
