import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { podNoAddedCapabilities } from "./pod-no-added-capabilities";

/** What the baseline Pod Security Standard allows. */
const baseline = [
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
];

describeRule(podNoAddedCapabilities, {
  path: "spec.template.spec.containers[0].securityContext.capabilities.add[1]",
  accepts: {
    "the capabilities of the baseline": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: baseline } } }),
      ofDeployment,
    ),
    "a capability with its prefix, in lower case": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["cap_chown"] } } }),
      ofDeployment,
    ),
    "a container without capabilities": withOptions(createDeploymentOf({}), ofDeployment),
  },
  rejects: {
    "a capability whose name contains the prefix": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["CHOWN", "XCAP_CHOWN"] } } }),
      ofDeployment,
    ),
    "a capability beyond it, in lower case": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["CHOWN", "net_admin"] } } }),
      ofDeployment,
    ),
  },
});
