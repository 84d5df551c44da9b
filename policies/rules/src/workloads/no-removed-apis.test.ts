import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { noRemovedApis } from "./no-removed-apis";

describeRule(noRemovedApis, {
  path: "apiVersion",
  accepts: {},
  rejects: {
    "a disruption budget of a removed API": withOptions(
      {},
      { type: "kubernetes:policy/v1beta1:PodDisruptionBudget" },
    ),
    "an ingress of a removed API": withOptions({}, { type: "kubernetes:networking.k8s.io/v1beta1:Ingress" }),
  },
});
