import { describeRule } from "@eks-platform/policy-kit/testing";
import { svcNoExternalIps } from "./svc-no-external-ips";

describeRule(svcNoExternalIps, {
  path: "spec.externalIPs",
  accepts: {
    "no addresses": { spec: { externalIPs: [] } },
  },
  rejects: {
    "an address": { spec: { externalIPs: ["203.0.113.7"] } },
  },
});
