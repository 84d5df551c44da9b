import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { naclNoAllPorts } from "./nacl-no-all-ports";

const rule = { type: "aws:ec2/networkAclRule:NetworkAclRule" };
const open = { ruleAction: "allow", protocol: "all", cidrBlock: "0.0.0.0/0" };

describeRule(naclNoAllPorts, {
  path: "protocol",
  accepts: {
    "a list without entries": {},
    "a number that contains the one for every protocol": withOptions({ ...open, protocol: "-10" }, rule),
    "a protocol whose name ends like the word": withOptions({ ...open, protocol: "x-1" }, rule),
    "an entry without a protocol": {
      ingress: [{ action: "allow", protocol: "", cidrBlock: "0.0.0.0/0", ruleNo: 1, fromPort: 0, toPort: 0 }],
    },
    "one protocol": withOptions({ ...open, protocol: "tcp" }, rule),
    egress: withOptions({ ...open, egress: true }, rule),
    "a denial": withOptions({ ...open, ruleAction: "deny" }, rule),
    "every protocol from the VPC": {
      ingress: [
        { action: "allow", protocol: "-1", cidrBlock: "10.0.0.0/8", ruleNo: 1, fromPort: 0, toPort: 0 },
      ],
    },
  },
  rejects: {
    "every protocol, in capitals": withOptions({ ...open, protocol: "ALL" }, rule),
    "every protocol from everywhere": withOptions(open, rule),
    "every protocol from the IPv6 internet, by number": withOptions(
      { ruleAction: "ALLOW", protocol: "-1", ipv6CidrBlock: "::/0" },
      rule,
    ),
    "an entry of the list itself": withOptions(
      {
        ingress: [
          { action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", ruleNo: 1, fromPort: 0, toPort: 0 },
        ],
      },
      { path: "ingress[0].protocol" },
    ),
  },
});
