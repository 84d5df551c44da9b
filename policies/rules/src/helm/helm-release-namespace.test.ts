import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { helmReleaseNamespace } from "./helm-release-namespace";

describeRule(helmReleaseNamespace, {
  path: "namespace",
  accepts: {
    "a namespace": { namespace: "monitoring" },
    "the namespace of the provider": withOptions(
      {},
      { provider: { type: "pulumi:providers:kubernetes", props: { namespace: "monitoring" } } },
    ),
  },
  rejects: {
    "no namespace": {},
    "the default namespace": { namespace: "default" },
  },
});
