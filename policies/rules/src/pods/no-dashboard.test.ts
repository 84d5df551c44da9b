import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deployment, deploymentOf } from "./pods.test.support";
import { noDashboard } from "./no-dashboard";

describeRule(noDashboard, {
  accepts: {
    "another dashboard": given(deploymentOf({ image: "grafana/grafana:12.0.0" }), aDeployment),
  },
  rejects: {
    "the image": given(deploymentOf({ image: "kubernetesui/dashboard:v2.0.0" }), aDeployment),
    "the label": given(deployment({ containers: [] }, { "k8s-app": "kubernetes-dashboard" }), aDeployment),
  },
});
