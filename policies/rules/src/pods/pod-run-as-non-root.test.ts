import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, ofDeployment } from "./pods.test.support";
import { podRunAsNonRoot } from "./pod-run-as-non-root";

const nonRoot = { runAsNonRoot: true };

describeRule(podRunAsNonRoot, {
  path: "spec.template.spec.containers[0].securityContext.runAsNonRoot",
  accepts: {
    "a pod with the setting": withOptions(
      createDeployment({ containers: [{ name: "app" }], securityContext: nonRoot }),
      ofDeployment,
    ),
    "a container with the setting": withOptions(
      createDeployment({ containers: [{ name: "app", securityContext: nonRoot }] }),
      ofDeployment,
    ),
    "a user by number": withOptions(
      createDeployment({ containers: [{ name: "app", securityContext: { runAsUser: 1000 } }] }),
      ofDeployment,
    ),
    "a Windows pod": withOptions(
      createDeployment({ containers: [{ name: "app" }], os: { name: "windows" } }),
      ofDeployment,
    ),
  },
  rejects: {
    "a pod that uses the user of its image": withOptions(
      createDeployment({ containers: [{ name: "app" }] }),
      ofDeployment,
    ),
    "a container that overrides its pod": withOptions(
      createDeployment({
        containers: [{ name: "app", securityContext: { runAsNonRoot: false } }],
        securityContext: nonRoot,
      }),
      ofDeployment,
    ),
    "a container with user ID 0": withOptions(
      createDeployment({
        containers: [{ name: "app", securityContext: { runAsUser: 0 } }],
        securityContext: { runAsUser: 1000 },
      }),
      { ...ofDeployment, path: "spec.template.spec.containers[0].securityContext.runAsUser" },
    ),
    "an init container": withOptions(
      createDeployment({ initContainers: [{ name: "init" }], containers: [] }),
      { ...ofDeployment, path: "spec.template.spec.initContainers[0].securityContext.runAsNonRoot" },
    ),
  },
});
