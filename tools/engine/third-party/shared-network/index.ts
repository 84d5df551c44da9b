import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("shared", { cidrBlock: "10.1.0.0/16" });
const subnets = ["a", "b"].map(
  (zone, index) =>
    new aws.ec2.Subnet(`private-${zone}`, {
      vpcId: vpc.id,
      availabilityZone: `eu-west-1${zone}`,
      cidrBlock: `10.1.${index}.0/24`,
    }),
);

export const vpcId = vpc.id;
export const privateSubnetIds = subnets.map(({ id }) => id);
