import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { clbNotUsed } from "./clb-not-used";

describeRule(clbNotUsed, {
  accepts: {
    "a load balancer with TLS": {
      listeners: [{ lbPort: 443, lbProtocol: "https", instancePort: 80, instanceProtocol: "http" }],
    },
  },
  rejects: {
    "a plain HTTP listener": withOptions(
      { listeners: [{ lbPort: 80, lbProtocol: "http", instancePort: 80, instanceProtocol: "http" }] },
      { path: "listeners[0].lbProtocol" },
    ),
  },
});
