import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, createDeploymentOf, ofDeployment } from "./pods.test.support";
import { noTiller } from "./no-tiller";

describeRule(noTiller, {
  path: "spec.template.spec.containers[0].image",
  accepts: {
    "another image": withOptions(
      createDeploymentOf({ image: "registry.example/tillerman:1.0.0" }),
      ofDeployment,
    ),
  },
  rejects: {
    "the image": withOptions(
      createDeploymentOf({ image: "gcr.io/kubernetes-helm/tiller:v2.16.0" }),
      ofDeployment,
    ),
    "the label": withOptions(createDeployment({ containers: [] }, { app: "helm", name: "tiller" }), {
      ...ofDeployment,
      path: "spec.template.metadata.labels",
    }),
  },
});
