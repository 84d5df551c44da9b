import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aCronJob, cronJob, deployment } from "./pods.test.support";
import { podNoHostPid } from "./pod-no-host-pid";

describeRule(podNoHostPid, {
  accepts: {
    "processes of its own": deployment({ containers: [], hostPID: false }),
  },
  rejects: {
    "processes of the node": given(deployment({ hostPID: true }), {
      type: "kubernetes:apps/v1:Deployment",
      path: "spec.template.spec.hostPID",
    }),
    "processes of the node, in a cron job": given(cronJob({ hostPID: true }), {
      ...aCronJob,
      path: "spec.jobTemplate.spec.template.spec.hostPID",
    }),
  },
});
