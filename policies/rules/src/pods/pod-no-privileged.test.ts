import { describeRule, given, unknownText } from "@eks-platform/policy-kit/testing";
import { aDeployment, aPod, barePod, deploymentOf, deployment } from "./pods.test.support";
import { podNoPrivileged } from "./pod-no-privileged";

const privileged = { name: "root", securityContext: { privileged: true } };

describeRule(podNoPrivileged, {
  accepts: {
    "a container that says nothing": given(deploymentOf({}), aDeployment),
    "a container that says no": given(deploymentOf({ securityContext: { privileged: false } }), aDeployment),
    "an image that is built in the same run": given(deploymentOf({ image: unknownText }), aDeployment),
  },
  rejects: {
    "the second container": given(deployment({ containers: [{ name: "app" }, privileged] }), {
      ...aDeployment,
      path: "spec.template.spec.containers[1].securityContext.privileged",
    }),
    "a container that prepares": given(barePod({ initContainers: [privileged] }), {
      ...aPod,
      path: "spec.initContainers[0].securityContext.privileged",
    }),
    "a container that debugs": given(barePod({ ephemeralContainers: [privileged] }), aPod),
    "a stateful set": given(deploymentOf(privileged), { type: "kubernetes:apps/v1:StatefulSet" }),
    "a template of pods": given(
      { template: { spec: { containers: [privileged] } } },
      {
        type: "kubernetes:core/v1:PodTemplate",
        path: "template.spec.containers[0].securityContext.privileged",
      },
    ),
  },
});
