import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, createDeploymentOf, ofDeployment } from "./pods.test.support";
import { noDashboard } from "./no-dashboard";

describeRule(noDashboard, {
  path: "spec.template.spec.containers[0].image",
  accepts: {
    "another dashboard": withOptions(createDeploymentOf({ image: "grafana/grafana:12.0.0" }), ofDeployment),
  },
  rejects: {
    "the image": withOptions(createDeploymentOf({ image: "kubernetesui/dashboard:v2.0.0" }), ofDeployment),
    "the label": withOptions(createDeployment({ containers: [] }, { "k8s-app": "kubernetes-dashboard" }), {
      ...ofDeployment,
      path: "spec.template.metadata.labels",
    }),
  },
});
