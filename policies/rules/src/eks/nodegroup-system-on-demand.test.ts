import { describeRule } from "@eks-platform/policy-kit/testing";
import { nodegroupSystemOnDemand } from "./nodegroup-system-on-demand";

describeRule(nodegroupSystemOnDemand, {
  path: "capacityType",
  accepts: {
    "a system pool on demand": { capacityType: "ON_DEMAND", labels: { "platform/pool": "system" } },
    "a batch pool on Spot": { capacityType: "SPOT", labels: { "platform/pool": "batch" } },
    "a pool whose label only contains the word": { capacityType: "SPOT", labels: { team: "ecosystems" } },
  },
  rejects: {
    "a system pool on Spot, by its label": { capacityType: "SPOT", labels: { "platform/pool": "system" } },
    "a system pool on Spot, by its taint": {
      capacityType: "SPOT",
      taints: [{ key: "CriticalAddonsOnly", value: "true", effect: "NO_SCHEDULE" }],
    },
  },
});
