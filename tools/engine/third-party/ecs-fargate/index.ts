import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { WebService } from "./service";

const vpc = aws.ec2.getVpcOutput({ default: true });
const subnets = aws.ec2.getSubnetsOutput({ filters: [{ name: "vpc-id", values: [vpc.id] }] });
const repository = new aws.ecr.Repository("app", { forceDelete: true });

const service = new WebService("web", {
  image: pulumi.interpolate`${repository.repositoryUrl}:latest`,
  port: 8080,
  vpcId: vpc.id,
  subnetIds: subnets.ids,
});

export const { url } = service;
