import {
  defineResourceRule,
  type Inputs,
  pathTo,
  type ResourceType,
  resourceType,
} from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { coversInternet } from "./address-range";

/** Types with network ACL rules: the ACL itself, or a separate rule. */
const networkAcls: readonly ResourceType<aws.ec2.NetworkAclArgs | aws.ec2.NetworkAclRuleArgs>[] = [
  resourceType<aws.ec2.NetworkAclArgs>("aws:ec2/networkAcl:NetworkAcl"),
  resourceType<aws.ec2.NetworkAclRuleArgs>("aws:ec2/networkAclRule:NetworkAclRule"),
];

export const naclNoAllPorts = defineResourceRule({
  name: "nacl-no-all-ports",
  description: "No network ACL that somebody wrote admits the internet to every port.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the ports, or leave the subnet to its default ACL and to security groups.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  tags: ["checkov:CKV_AWS_352", "trivy:AWS-0102"],
  appliesTo: networkAcls,
  *findings(inputs) {
    const inline = "ingress" in inputs ? readInlineEntries(inputs) : [];
    const entries = "ruleAction" in inputs ? [readSeparateEntry(inputs)] : inline;
    for (const { path, allows, protocol, cidrs } of entries) {
      if (!allows || !/^(-1|all)$/i.test(protocol) || !coversInternet(cidrs)) continue;
      yield { path, message: "every protocol and port is open to the internet." };
    }
  },
});

interface Entry {
  readonly path: string;
  readonly allows: boolean;
  readonly protocol: string;
  readonly cidrs: readonly string[];
}

function readSeparateEntry(rule: Inputs<aws.ec2.NetworkAclRuleArgs>): Entry {
  const { egress, ruleAction, protocol = "", cidrBlock, ipv6CidrBlock } = rule;
  const allows = egress !== true && isAllow(ruleAction);
  return { path: "protocol", allows, protocol, cidrs: listDefined(cidrBlock, ipv6CidrBlock) };
}

function readInlineEntries({ ingress }: Inputs<aws.ec2.NetworkAclArgs>): readonly Entry[] {
  return (ingress ?? []).map(({ action, protocol, cidrBlock, ipv6CidrBlock }, index) => ({
    path: pathTo("ingress", index, "protocol"),
    allows: isAllow(action),
    protocol: protocol ?? "",
    cidrs: listDefined(cidrBlock, ipv6CidrBlock),
  }));
}

function isAllow(action: string | undefined): boolean {
  return action?.toLowerCase() === "allow";
}

function listDefined(...cidrs: readonly (string | undefined)[]): readonly string[] {
  return cidrs.filter((cidr) => cidr !== undefined);
}
