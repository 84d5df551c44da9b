import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { sgNoOpenRdp } from "./sg-no-open-rdp";

describeRule(sgNoOpenRdp, {
  path: "ingress[0].cidrBlocks",
  accepts: {
    "a web port": { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
  },
  rejects: {
    "Remote Desktop for everyone": {
      ingress: [{ protocol: "tcp", fromPort: 3389, toPort: 3389, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "Remote Desktop over UDP": withOptions(
      {
        ingress: [{ protocol: "udp", fromPort: 3389, toPort: 3389, ipv6CidrBlocks: ["::/0"] }],
      },
      { path: "ingress[0].ipv6CidrBlocks" },
    ),
  },
});
