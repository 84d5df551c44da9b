import { describeRule, unknownString, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, createDeploymentOf, createPod, ofDeployment, ofPod } from "./pods.test.support";
import { podNoPrivileged } from "./pod-no-privileged";

const privileged = { name: "root", securityContext: { privileged: true } };

describeRule(podNoPrivileged, {
  path: "spec.template.spec.containers[1].securityContext.privileged",
  accepts: {
    "a container without a setting": withOptions(createDeploymentOf({}), ofDeployment),
    "a container that overrides it with false": withOptions(
      createDeploymentOf({ securityContext: { privileged: false } }),
      ofDeployment,
    ),
    "an image that is built in the same deployment": withOptions(
      createDeploymentOf({ image: unknownString }),
      ofDeployment,
    ),
  },
  rejects: {
    "the second container": withOptions(
      createDeployment({ containers: [{ name: "app" }, privileged] }),
      ofDeployment,
    ),
    "an init container": withOptions(createPod({ initContainers: [privileged] }), {
      ...ofPod,
      path: "spec.initContainers[0].securityContext.privileged",
    }),
    "an ephemeral container": withOptions(createPod({ ephemeralContainers: [privileged] }), {
      ...ofPod,
      path: "spec.ephemeralContainers[0].securityContext.privileged",
    }),
    "a stateful set": withOptions(createDeploymentOf(privileged), {
      type: "kubernetes:apps/v1:StatefulSet",
      path: "spec.template.spec.containers[0].securityContext.privileged",
    }),
    "a template of pods": withOptions(
      { template: { spec: { containers: [privileged] } } },
      {
        type: "kubernetes:core/v1:PodTemplate",
        path: "template.spec.containers[0].securityContext.privileged",
      },
    ),
  },
});
