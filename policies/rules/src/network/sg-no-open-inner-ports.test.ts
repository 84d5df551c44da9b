import { describeRule } from "@eks-platform/policy-kit/testing";
import { sgNoOpenInnerPorts } from "./sg-no-open-inner-ports";

const openPort = (port: number) => ({
  ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: ["0.0.0.0/0"] }],
});
const ports = [
  1433, 2375, 2376, 2379, 2380, 3306, 5432, 5601, 6379, 9090, 9092, 9200, 10250, 10255, 11211, 15012, 27017,
];

describeRule(sgNoOpenInnerPorts, {
  path: "ingress[0].cidrBlocks",
  accepts: {
    "a web port": { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
    "every port, which another rule reports": {
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "the kubelet for the control plane": {
      ingress: [{ protocol: "tcp", fromPort: 10250, toPort: 10250, securityGroups: ["sg-1"] }],
    },
  },
  rejects: {
    ...Object.fromEntries(ports.map((port) => [`port ${port}`, openPort(port)])),
    "a database": { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
    "a range that includes the kubelet": {
      ingress: [{ protocol: "tcp", fromPort: 10000, toPort: 11000, cidrBlocks: ["0.0.0.0/0"] }],
    },
  },
});
