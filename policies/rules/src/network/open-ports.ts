import { type Inputs, pathTo } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { coversInternet } from "./address-range";

type SecurityGroup = Inputs<aws.ec2.SecurityGroupArgs>;
type SecurityGroupRule = Inputs<aws.ec2.SecurityGroupRuleArgs>;
type IngressRule = Inputs<aws.vpc.SecurityGroupIngressRuleArgs>;

/** Ports of a security group that are open to the internet. */
export interface OpenPortRange {
  /** Property that lists the allowed sources. */
  readonly path: string;

  /** Name of the protocol; `"all"` for every protocol. */
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
}

/**
 * Finds the ports that a security group or a separate rule opens to the internet. Other sources, such as groups, prefix
 * lists and `self`, are not read: sources add up, so they restrict nothing.
 */
export function* findOpenPorts(
  inputs: SecurityGroup | SecurityGroupRule | IngressRule,
  type: string,
): Iterable<OpenPortRange> {
  if (type === "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule") yield* readIngressRule(inputs);
  else if (type === "aws:ec2/securityGroupRule:SecurityGroupRule") yield* readSeparateRule(inputs);
  else yield* readInlineRules(inputs);
}

function* readInlineRules({ ingress }: SecurityGroup): Iterable<OpenPortRange> {
  for (const [index, { protocol, fromPort, toPort, cidrBlocks, ipv6CidrBlocks }] of (
    ingress ?? []
  ).entries()) {
    const sources = { cidrBlocks: cidrBlocks ?? [], ipv6CidrBlocks: ipv6CidrBlocks ?? [] };
    yield* toOpenPorts(sources, protocol, fromPort, toPort, `ingress[${index}]`);
  }
}

function* readSeparateRule({
  type,
  protocol,
  fromPort,
  toPort,
  cidrBlocks,
  ipv6CidrBlocks,
}: SecurityGroupRule) {
  if (type !== "ingress") return;
  yield* toOpenPorts(
    { cidrBlocks: cidrBlocks ?? [], ipv6CidrBlocks: ipv6CidrBlocks ?? [] },
    protocol,
    fromPort,
    toPort,
  );
}

function* readIngressRule({
  ipProtocol,
  fromPort,
  toPort,
  cidrIpv4,
  cidrIpv6,
}: IngressRule): Iterable<OpenPortRange> {
  const sources = { cidrIpv4: cidrIpv4 ? [cidrIpv4] : [], cidrIpv6: cidrIpv6 ? [cidrIpv6] : [] };
  yield* toOpenPorts(sources, ipProtocol, fromPort, toPort);
}

function* toOpenPorts(
  sources: Readonly<Record<string, readonly string[]>>,
  protocol: string | undefined,
  fromPort: number | undefined,
  toPort: number | undefined,
  at?: string,
): Iterable<OpenPortRange> {
  for (const [property, cidrs] of Object.entries(sources)) {
    if (!coversInternet(cidrs)) continue;
    const name = normalizeProtocol(protocol);
    const ports =
      name === "all"
        ? { fromPort: 0, toPort: 65_535 }
        : { fromPort: fromPort ?? 0, toPort: toPort ?? 65_535 };
    yield { path: at ? pathTo(at, property) : property, protocol: name, ...ports };
  }
}

/** EC2 accepts the name or the number of a protocol and ignores case. The default is every protocol. */
function normalizeProtocol(protocol: string | number | undefined): string {
  const spelling = String(protocol ?? "-1").toLowerCase();
  return { "-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6" }[spelling] ?? spelling;
}

/** Whether a range opens a port to TCP or UDP. */
export function includesPort({ protocol, fromPort, toPort }: OpenPortRange, port: number): boolean {
  return ["all", "tcp", "udp"].includes(protocol) && fromPort <= port && port <= toPort;
}

/** Whether a range opens every port, or so many that the few others make no difference. */
export function includesEveryPort({ protocol, fromPort, toPort }: OpenPortRange): boolean {
  return ["all", "tcp", "udp"].includes(protocol) && toPort - fromPort >= 32_768;
}
