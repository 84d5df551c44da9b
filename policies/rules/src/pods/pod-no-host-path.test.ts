import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, ofDeployment } from "./pods.test.support";
import { podNoHostPath } from "./pod-no-host-path";

describeRule(podNoHostPath, {
  path: "spec.template.spec.volumes[0].hostPath",
  accepts: {
    "an emptyDir volume": withOptions(
      createDeployment({ volumes: [{ name: "v", emptyDir: {} }] }),
      ofDeployment,
    ),
  },
  rejects: {
    "a folder of the node": withOptions(
      createDeployment({ volumes: [{ name: "v", hostPath: { path: "/sys" } }] }),
      ofDeployment,
    ),
  },
});
