import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, ofDeployment } from "./pods.test.support";
import { podRunAsNonRoot } from "./pod-run-as-non-root";

const nonRoot = { runAsNonRoot: true };

describeRule(podRunAsNonRoot, {
  accepts: {
    "a pod that says so": withOptions(
      createDeployment({ containers: [{ name: "app" }], securityContext: nonRoot }),
      ofDeployment,
    ),
    "a container that says so": withOptions(
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
    "a pod that leaves it to the image": withOptions(
      createDeployment({ containers: [{ name: "app" }] }),
      ofDeployment,
    ),
    "a container that overrules its pod": withOptions(
      createDeployment({
        containers: [{ name: "app", securityContext: { runAsNonRoot: false } }],
        securityContext: nonRoot,
      }),
      ofDeployment,
    ),
    "a container that is root by number": withOptions(
      createDeployment({
        containers: [{ name: "app", securityContext: { runAsUser: 0 } }],
        securityContext: { runAsUser: 1000 },
      }),
      { ...ofDeployment, path: "spec.template.spec.containers[0].securityContext.runAsUser" },
    ),
    "a container that prepares": withOptions(
      createDeployment({ initContainers: [{ name: "init" }], containers: [] }),
      ofDeployment,
    ),
  },
});
