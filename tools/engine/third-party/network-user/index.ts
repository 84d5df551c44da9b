import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const network = new pulumi.StackReference(`${pulumi.getOrganization()}/shared-network/${pulumi.getStack()}`);
const vpcId = network.requireOutput("vpcId") as pulumi.Output<string>;
const subnetIds = network.requireOutput("privateSubnetIds") as pulumi.Output<string[]>;

const group = new aws.ec2.SecurityGroup("cache", { vpcId });
const subnets = new aws.elasticache.SubnetGroup("cache", { subnetIds });
const cache = new aws.elasticache.ReplicationGroup("cache", {
  description: "Sessions",
  engine: "valkey",
  nodeType: "cache.t4g.micro",
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
  subnetGroupName: subnets.name,
  securityGroupIds: [group.id],
});

export const endpoint = cache.primaryEndpointAddress;
