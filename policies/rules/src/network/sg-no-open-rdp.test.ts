import { describeRule } from "@eks-platform/policy-kit/testing";
import { sgNoOpenRdp } from "./sg-no-open-rdp";

describeRule(sgNoOpenRdp, {
  accepts: {
    "a web port": { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
  },
  rejects: {
    "Remote Desktop for everyone": {
      ingress: [{ protocol: "tcp", fromPort: 3389, toPort: 3389, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "Remote Desktop over UDP": {
      ingress: [{ protocol: "udp", fromPort: 3389, toPort: 3389, ipv6CidrBlocks: ["::/0"] }],
    },
  },
});
