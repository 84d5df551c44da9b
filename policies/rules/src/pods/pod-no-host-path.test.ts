import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deployment } from "./pods.test.support";
import { podNoHostPath } from "./pod-no-host-path";

describeRule(podNoHostPath, {
  accepts: {
    "a scratch volume": given(deployment({ volumes: [{ name: "v", emptyDir: {} }] }), aDeployment),
  },
  rejects: {
    "a folder of the node": given(deployment({ volumes: [{ name: "v", hostPath: { path: "/sys" } }] }), {
      ...aDeployment,
      path: "spec.template.spec.volumes[0].hostPath",
    }),
  },
});
