import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksControlPlaneLogs } from "./eks-control-plane-logs";

describeRule(eksControlPlaneLogs, {
  path: "enabledClusterLogTypes",
  accepts: {
    "all five logs": {
      enabledClusterLogTypes: ["scheduler", "api", "audit", "authenticator", "controllerManager"],
    },
  },
  rejects: {
    "a cluster without logs, which is the default": {},
    "a cluster without the audit log": {
      enabledClusterLogTypes: ["api", "authenticator", "controllerManager", "scheduler"],
    },
  },
});
