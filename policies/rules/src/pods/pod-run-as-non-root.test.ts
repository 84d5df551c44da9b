import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deployment } from "./pods.test.support";
import { podRunAsNonRoot } from "./pod-run-as-non-root";

const nonRoot = { runAsNonRoot: true };

describeRule(podRunAsNonRoot, {
  accepts: {
    "a pod that says so": given(
      deployment({ containers: [{ name: "app" }], securityContext: nonRoot }),
      aDeployment,
    ),
    "a container that says so": given(
      deployment({ containers: [{ name: "app", securityContext: nonRoot }] }),
      aDeployment,
    ),
    "a user by number": given(
      deployment({ containers: [{ name: "app", securityContext: { runAsUser: 1000 } }] }),
      aDeployment,
    ),
    "a Windows pod": given(
      deployment({ containers: [{ name: "app" }], os: { name: "windows" } }),
      aDeployment,
    ),
  },
  rejects: {
    "a pod that leaves it to the image": given(deployment({ containers: [{ name: "app" }] }), aDeployment),
    "a container that overrules its pod": given(
      deployment({
        containers: [{ name: "app", securityContext: { runAsNonRoot: false } }],
        securityContext: nonRoot,
      }),
      aDeployment,
    ),
    "a container that is root by number": given(
      deployment({
        containers: [{ name: "app", securityContext: { runAsUser: 0 } }],
        securityContext: { runAsUser: 1000 },
      }),
      { ...aDeployment, path: "spec.template.spec.containers[0].securityContext.runAsUser" },
    ),
    "a container that prepares": given(
      deployment({ initContainers: [{ name: "init" }], containers: [] }),
      aDeployment,
    ),
  },
});
