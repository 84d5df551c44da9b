import { describeRule } from "@eks-platform/policy-kit/testing";
import { clbNotUsed } from "./clb-not-used";

describeRule(clbNotUsed, {
  path: "listeners[0].lbProtocol",
  accepts: {
    "a load balancer with TLS": {
      listeners: [{ lbPort: 443, lbProtocol: "https", instancePort: 80, instanceProtocol: "http" }],
    },
  },
  rejects: {
    "a plain HTTP listener": {
      listeners: [{ lbPort: 80, lbProtocol: "http", instancePort: 80, instanceProtocol: "http" }],
    },
  },
});
