import { type Inputs, pathTo } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { opensToWorld } from "./address-range";

type SecurityGroup = Inputs<aws.ec2.SecurityGroupArgs>;
type SecurityGroupRule = Inputs<aws.ec2.SecurityGroupRuleArgs>;
type IngressRule = Inputs<aws.vpc.SecurityGroupIngressRuleArgs>;

/** Ports of a security group that the whole internet may reach. */
export interface Opening {
  /** Property that says who may come in. */
  readonly path: string;

  /** Protocol by its name; `"all"` for every protocol. */
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
}

/**
 * What a security group, or one of the two kinds of separate rules, opens to the internet. Groups, prefix lists and
 * `self` among the sources are not read: they narrow nothing, because sources add up.
 */
export function* openings(
  inputs: SecurityGroup | SecurityGroupRule | IngressRule,
  type: string,
): Iterable<Opening> {
  if (type === "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule") yield* ingressRule(inputs);
  else if (type === "aws:ec2/securityGroupRule:SecurityGroupRule") yield* separateRule(inputs);
  else yield* inlineRules(inputs);
}

function* inlineRules({ ingress }: SecurityGroup): Iterable<Opening> {
  for (const [index, { protocol, fromPort, toPort, cidrBlocks, ipv6CidrBlocks }] of (
    ingress ?? []
  ).entries()) {
    const sources = { cidrBlocks: cidrBlocks ?? [], ipv6CidrBlocks: ipv6CidrBlocks ?? [] };
    yield* opened(sources, protocol, fromPort, toPort, `ingress[${index}]`);
  }
}

function* separateRule({ type, protocol, fromPort, toPort, cidrBlocks, ipv6CidrBlocks }: SecurityGroupRule) {
  if (type !== "ingress") return;
  yield* opened(
    { cidrBlocks: cidrBlocks ?? [], ipv6CidrBlocks: ipv6CidrBlocks ?? [] },
    protocol,
    fromPort,
    toPort,
  );
}

function* ingressRule({ ipProtocol, fromPort, toPort, cidrIpv4, cidrIpv6 }: IngressRule): Iterable<Opening> {
  const sources = { cidrIpv4: cidrIpv4 ? [cidrIpv4] : [], cidrIpv6: cidrIpv6 ? [cidrIpv6] : [] };
  yield* opened(sources, ipProtocol, fromPort, toPort);
}

function* opened(
  sources: Readonly<Record<string, readonly string[]>>,
  protocol: string | undefined,
  fromPort: number | undefined,
  toPort: number | undefined,
  at?: string,
): Iterable<Opening> {
  for (const [property, cidrs] of Object.entries(sources)) {
    if (!opensToWorld(cidrs)) continue;
    const name = protocolName(protocol);
    const ports =
      name === "all"
        ? { fromPort: 0, toPort: 65_535 }
        : { fromPort: fromPort ?? 0, toPort: toPort ?? 65_535 };
    yield { path: at ? pathTo(at, property) : property, protocol: name, ...ports };
  }
}

/** EC2 takes a protocol by name or by number, in any case. Unset means every protocol. */
function protocolName(protocol: string | number | undefined): string {
  const written = String(protocol ?? "-1").toLowerCase();
  return { "-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6" }[written] ?? written;
}

/** Whether an opening lets TCP or UDP traffic to a port in. */
export function opensPort({ protocol, fromPort, toPort }: Opening, port: number): boolean {
  return ["all", "tcp", "udp"].includes(protocol) && fromPort <= port && port <= toPort;
}

/** Whether an opening lets traffic to every port in, or to so many that the few left out make no difference. */
export function opensEveryPort({ protocol, fromPort, toPort }: Opening): boolean {
  return ["all", "tcp", "udp"].includes(protocol) && toPort - fromPort >= 32_768;
}
