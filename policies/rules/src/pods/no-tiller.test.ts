import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deployment, deploymentOf } from "./pods.test.support";
import { noTiller } from "./no-tiller";

describeRule(noTiller, {
  accepts: {
    "another image": given(deploymentOf({ image: "registry.example/tillerman:1.0.0" }), aDeployment),
  },
  rejects: {
    "the image": given(deploymentOf({ image: "gcr.io/kubernetes-helm/tiller:v2.16.0" }), aDeployment),
    "the label": given(deployment({ containers: [] }, { app: "helm", name: "tiller" }), {
      ...aDeployment,
      path: "spec.template.metadata.labels",
    }),
  },
});
