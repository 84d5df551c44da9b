import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { sgNoOpenAllPorts } from "./sg-no-open-all-ports";

describeRule(sgNoOpenAllPorts, {
  path: "ingress[0].cidrBlocks",
  accepts: {
    "one public port": {
      ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "every port for the VPC": {
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/16"] }],
    },
    "ICMP, which has no ports": {
      ingress: [{ protocol: "icmp", fromPort: -1, toPort: -1, cidrBlocks: ["0.0.0.0/0"] }],
    },
  },
  rejects: {
    "every protocol": { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
    "every TCP port": {
      ingress: [{ protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "every TCP port but a few, by number of protocol": {
      ingress: [{ protocol: "6", fromPort: 1024, toPort: 65534, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "two halves of the internet": {
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] }],
    },
    "the default group": withOptions(
      { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
      { type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup" },
    ),
  },
});
