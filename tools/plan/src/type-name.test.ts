import assert from "node:assert/strict";
import { typeName } from "./type-name";

describe("typeName", () => {
  for (const [type, name] of Object.entries({
    "aws:ec2/vpc:Vpc": "aws:ec2:Vpc",
    "aws:ec2/securityGroup:SecurityGroup": "aws:ec2:SecurityGroup",
    "kubernetes:core/v1:Namespace": "kubernetes:core/v1:Namespace",
    "eks-platform:index:Network": "eks-platform:index:Network",
    "pulumi:pulumi:Stack": "pulumi:pulumi:Stack",
    "pulumi:providers:aws": "pulumi:providers:aws",
    "pulumi-nodejs:dynamic:Resource": "pulumi-nodejs:dynamic:Resource",
    "aws:vpc:Vpc": "aws:vpc:Vpc",
    "aws:ec2/vpc/more:Vpc": "aws:ec2/vpc/more:Vpc",
    oddity: "oddity",
    "aws::Vpc": "aws::Vpc",
    "aws:ec2/vpc:": "aws:ec2/vpc:",
    ":ec2/vpc:Vpc": ":ec2/vpc:Vpc",
    "aws:ec2/vpc:Vpc:more": "aws:ec2/vpc:Vpc:more",
  })) {
    it(`calls ${type} ${name}`, () => assert.equal(typeName(type), name));
  }
});
