import { describeRule } from "@eks-platform/policy-kit/testing";
import { sgNoOpenInnerPorts } from "./sg-no-open-inner-ports";

describeRule(sgNoOpenInnerPorts, {
  path: "ingress[0].cidrBlocks",
  accepts: {
    "a web port": { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
    "the kubelet for the control plane": {
      ingress: [{ protocol: "tcp", fromPort: 10250, toPort: 10250, securityGroups: ["sg-1"] }],
    },
  },
  rejects: {
    "a database": { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
    "a range that includes the kubelet": {
      ingress: [{ protocol: "tcp", fromPort: 10000, toPort: 11000, cidrBlocks: ["0.0.0.0/0"] }],
    },
  },
});
