import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createCronJob, createDeployment, ofCronJob } from "./pods.test.support";
import { podNoHostPid } from "./pod-no-host-pid";

describeRule(podNoHostPid, {
  path: "spec.template.spec.hostPID",
  accepts: {
    "its own processes": createDeployment({ containers: [], hostPID: false }),
  },
  rejects: {
    "processes of the node": withOptions(createDeployment({ hostPID: true }), {
      type: "kubernetes:apps/v1:Deployment",
    }),
    "processes of the node, in a cron job": withOptions(createCronJob({ hostPID: true }), {
      ...ofCronJob,
      path: "spec.jobTemplate.spec.template.spec.hostPID",
    }),
  },
});
