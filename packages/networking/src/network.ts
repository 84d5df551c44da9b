import type { NetworkContract, SubnetContract, SubnetTier } from "@eks-platform/core";
import * as ec2 from "@pulumi/aws/ec2";
import {
  ComponentResource,
  type ComponentResourceOptions,
  output,
  type Output,
  type Unwrap,
} from "@pulumi/pulumi";
import type { NetworkArgs } from "./args";
import { createControlPlaneTier } from "./subnets/control-plane-tier";
import { planEgress } from "./egress/egress";
import { createFlowLogs } from "./flow-logs";
import { createNatGateways } from "./egress/nat-gateways";
import { createPrivateTier } from "./subnets/private-tier";
import { createPublicTier } from "./subnets/public-tier";
import { resolveNetworkArgs } from "./resolve-network-args";
import { planSubnets } from "./subnets/subnet-plan";
import type { ReadySubnet } from "./subnets/subnets";
import { regionOfZones } from "./zone";

/** A VPC for one cluster: public, private and control-plane subnets in each zone, and the ways out. */
export class Network extends ComponentResource implements NetworkContract {
  /** ID of the VPC. */
  readonly vpcId: Output<string>;

  /** IPv4 range of the VPC. */
  readonly cidr: Output<string>;

  /** AWS region that it is in. */
  readonly region: Output<string>;

  /** All subnets, tier by tier, each in the order of `args.zones`. */
  readonly subnets: Output<Unwrap<SubnetContract>[]>;

  /** Public addresses that workloads in private subnets reach the internet from. */
  readonly natAddresses: Output<string[]>;

  /** Private subnets in the order of `args.zones`. Known only once their ways out are there. */
  readonly privateSubnetIds: Output<string[]>;

  /** Public subnets in the order of `args.zones`. */
  readonly publicSubnetIds: Output<string[]>;

  /** Control-plane subnets in the order of `args.zones`. */
  readonly controlPlaneSubnetIds: Output<string[]>;

  constructor(name: string, args: NetworkArgs, opts?: ComponentResourceOptions) {
    super("eks-platform:index:Network", name, args, opts);
    const resolved = resolveNetworkArgs(name, args);
    const { cidr, zones, egress, clusterName, interfaceEndpoints: services } = resolved;
    const child = { parent: this };
    const protectedOptions = { ...child, protect: resolved.protect };

    const dns = { enableDnsSupport: true, enableDnsHostnames: true };
    const vpc = new ec2.Vpc(name, { cidrBlock: cidr, ...dns, tags: { Name: name } }, protectedOptions);
    // Adopts the group that AWS creates with the VPC, and takes away the rules that it comes with.
    new ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, tags: { Name: `${name}-closed` } }, child);

    const region = regionOfZones(zones);
    const context = {
      name,
      vpcId: vpc.id,
      cidr,
      region,
      clusterName,
      child,
      protectedOptions,
    };
    createFlowLogs(context, resolved);

    const plan = planSubnets(cidr, zones);
    const publicSubnets = createPublicTier(context, plan.public);
    const gateways = createNatGateways(context, publicSubnets, planEgress(egress, zones));
    const privateSubnets = createPrivateTier(context, plan.private, { natGateways: gateways, services });
    const controlPlaneSubnets = createControlPlaneTier(context, plan["control-plane"]);

    this.vpcId = vpc.id;
    this.cidr = vpc.cidrBlock;
    this.region = output(region);
    this.subnets = output([
      ...inTier("private", privateSubnets),
      ...inTier("public", publicSubnets),
      ...inTier("control-plane", controlPlaneSubnets),
    ]);
    this.natAddresses = output([...new Set(gateways.values())].map(({ publicIp }) => publicIp));
    this.privateSubnetIds = output(privateSubnets.map(({ id }) => id));
    this.publicSubnetIds = output(publicSubnets.map(({ id }) => id));
    this.controlPlaneSubnetIds = output(controlPlaneSubnets.map(({ id }) => id));
    this.registerOutputs({
      vpcId: this.vpcId,
      cidr: this.cidr,
      region: this.region,
      subnets: this.subnets,
      natAddresses: this.natAddresses,
      privateSubnetIds: this.privateSubnetIds,
      publicSubnetIds: this.publicSubnetIds,
      controlPlaneSubnetIds: this.controlPlaneSubnetIds,
    });
  }
}

function inTier(tier: SubnetTier, subnets: readonly ReadySubnet[]): readonly SubnetContract[] {
  return subnets.map(({ id, zone, cidr, routeTableId }) => ({ id, zone, cidr, tier, routeTableId }));
}
