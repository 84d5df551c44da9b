import { describeRule } from "@eks-platform/policy-kit/testing";
import { accessPolicyLeastPrivilege } from "./access-policy-least-privilege";

const toPolicyArn = (name: string) => `arn:aws:eks::aws:cluster-access-policy/${name}`;

describeRule(accessPolicyLeastPrivilege, {
  path: "policyArn",
  accepts: {
    "a viewer of the cluster": {
      policyArn: toPolicyArn("AmazonEKSViewPolicy"),
      accessScope: { type: "cluster" },
    },
    "an administrator of a namespace": {
      policyArn: toPolicyArn("AmazonEKSAdminPolicy"),
      accessScope: { type: "namespace", namespaces: ["team-a"] },
    },
  },
  rejects: {
    "an administrator of the cluster": {
      policyArn: toPolicyArn("AmazonEKSClusterAdminPolicy"),
      accessScope: { type: "cluster" },
    },
    "an administrator of every namespace": {
      policyArn: toPolicyArn("AmazonEKSAdminPolicy"),
      accessScope: { type: "cluster" },
    },
  },
});
