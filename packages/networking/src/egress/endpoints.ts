import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type { EndpointService } from "../args";
import type { ComponentContext } from "../component-context";

/** Builds the way from route tables to S3 that leaves no VPC and costs nothing. ECR keeps image layers there. */
export function createS3Endpoint(
  { name, vpcId, region, child }: ComponentContext,
  routeTables: readonly ec2.RouteTable[],
): ec2.VpcEndpoint {
  return new ec2.VpcEndpoint(
    `${name}-s3`,
    {
      vpcId,
      serviceName: `com.amazonaws.${region}.s3`,
      vpcEndpointType: "Gateway",
      routeTableIds: routeTables.map(({ id }) => id),
      tags: { Name: `${name}-s3` },
    },
    child,
  );
}

/** Builds an endpoint for each service, reachable by HTTPS from the whole VPC under the service's own name. */
export function createInterfaceEndpoints(
  { name, vpcId, cidr, region, child }: ComponentContext,
  services: readonly EndpointService[],
  subnets: readonly ec2.Subnet[],
): readonly ec2.VpcEndpoint[] {
  if (services.length === 0) return [];

  const group = new ec2.SecurityGroup(
    `${name}-endpoints`,
    { vpcId, description: "HTTPS from the VPC to interface endpoints.", tags: { Name: `${name}-endpoints` } },
    child,
  );
  new vpc.SecurityGroupIngressRule(
    `${name}-endpoints-https`,
    {
      securityGroupId: group.id,
      description: "HTTPS from the VPC.",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrIpv4: cidr,
    },
    child,
  );
  return services.map(
    (service) =>
      new ec2.VpcEndpoint(
        `${name}-${service}`,
        {
          vpcId,
          serviceName: `com.amazonaws.${region}.${service}`,
          vpcEndpointType: "Interface",
          subnetIds: subnets.map(({ id }) => id),
          securityGroupIds: [group.id],
          privateDnsEnabled: true,
          tags: { Name: `${name}-${service}` },
        },
        child,
      ),
  );
}
