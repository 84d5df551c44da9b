import { type NetworkContract } from "@eks-platform/core";
import * as ec2 from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, output, type Output } from "@pulumi/pulumi";
import { controlPlaneTier } from "./control-plane-tier";
import { planEgress } from "./egress";
import { flowLogs } from "./flow-logs";
import { natGateways } from "./nat-gateways";
import { type NetworkArgs } from "./network-args";
import { privateTier } from "./private-tier";
import { publicTier } from "./public-tier";
import { resolveNetworkArgs } from "./resolve-network-args";
import { planSubnets } from "./subnet-plan";
import { regionOfZones } from "./zone";

/** A VPC for one cluster: public, private and control-plane subnets in each zone, and the ways out. */
export class Network extends ComponentResource implements NetworkContract {
  /** ID of the VPC. */
  readonly vpcId: Output<string>;

  /** IPv4 range of the VPC. */
  readonly cidr: Output<string>;

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
    const kept = { ...child, protect: resolved.protect };

    const dns = { enableDnsSupport: true, enableDnsHostnames: true };
    const vpc = new ec2.Vpc(name, { cidrBlock: cidr, ...dns, tags: { Name: name } }, kept);
    // Adopts the group that AWS creates with the VPC, and takes away the rules that it comes with.
    new ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, tags: { Name: `${name}-closed` } }, child);

    const place = { name, vpcId: vpc.id, cidr, region: regionOfZones(zones), clusterName, child, kept };
    flowLogs(place, resolved);

    const plan = planSubnets(cidr, zones);
    const publicSubnets = publicTier(place, plan.public);
    const gateways = natGateways(place, publicSubnets, planEgress(egress, zones));
    const privateSubnets = privateTier(place, plan.private, { natGateways: gateways, services });
    const controlPlaneSubnets = controlPlaneTier(place, plan["control-plane"]);

    this.vpcId = vpc.id;
    this.cidr = vpc.cidrBlock;
    this.privateSubnetIds = output(privateSubnets.map(({ id }) => id));
    this.publicSubnetIds = output(publicSubnets.map(({ id }) => id));
    this.controlPlaneSubnetIds = output(controlPlaneSubnets.map(({ id }) => id));
    this.registerOutputs({
      vpcId: this.vpcId,
      cidr: this.cidr,
      privateSubnetIds: this.privateSubnetIds,
      publicSubnetIds: this.publicSubnetIds,
      controlPlaneSubnetIds: this.controlPlaneSubnetIds,
    });
  }
}
