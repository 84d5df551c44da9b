import { describeRule, unknownString, withOptions } from "@eks-platform/policy-kit/testing";
import { sgNoOpenSsh } from "./sg-no-open-ssh";

const open = { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] };
const separate = { type: "aws:ec2/securityGroupRule:SecurityGroupRule" };
const newer = { type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" };

describeRule(sgNoOpenSsh, {
  path: "ingress[0].cidrBlocks",
  accepts: {
    "a private range": { ingress: [{ ...open, cidrBlocks: ["10.0.0.0/8"] }] },
    "another port": { ingress: [{ ...open, fromPort: 222, toPort: 222 }] },
    "a group that is created in the same deployment": {
      ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, securityGroups: [unknownString] }],
    },
    "an open way out": { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
    "a separate egress rule": withOptions({ ...open, type: "egress" }, separate),
    "a newer rule for a group": withOptions(
      { ipProtocol: "tcp", fromPort: 22, toPort: 22, referencedSecurityGroupId: "sg-1" },
      newer,
    ),
  },
  rejects: {
    "a rule for everyone": { ingress: [open] },
    "a rule for everyone and a group, which restricts nothing": {
      ingress: [{ ...open, securityGroups: ["sg-1"] }],
    },
    "a rule for everyone after a harmless one": withOptions(
      {
        ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }, open],
      },
      { path: "ingress[1].cidrBlocks" },
    ),
    "a rule for everyone after an unknown source": withOptions(
      {
        ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, securityGroups: [unknownString] }, open],
      },
      { path: "ingress[1].cidrBlocks" },
    ),
    "a rule for every protocol": {
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "a separate rule": withOptions(
      { ...open, type: "ingress", cidrBlocks: [], ipv6CidrBlocks: ["::/0"] },
      { ...separate, path: "ipv6CidrBlocks" },
    ),
    "a newer rule": withOptions(
      { ipProtocol: "tcp", fromPort: 20, toPort: 30, cidrIpv4: "0.0.0.0/0" },
      { ...newer, path: "cidrIpv4" },
    ),
    "a newer rule for every protocol": withOptions(
      { ipProtocol: "-1", cidrIpv6: "::/0" },
      { ...newer, path: "cidrIpv6" },
    ),
  },
});
