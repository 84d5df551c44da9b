import type { KnownFacts } from "../../addon/cluster-facts";
import type { Statement } from "../../addon/permissions";
import { interruptionQueueName } from "./interruption-queue";

/**
 * What the controller of version 1.14 asks for. It may start instances only under the cluster's tags, end and tag only
 * those, and pass only the node role, only to EC2.
 *
 * @see https://karpenter.sh/docs/reference/cloudformation/ (as of 2026-08-21)
 */
export function statements(facts: KnownFacts): readonly Statement[] {
  return [...instanceStatements(facts), ...profileStatements(facts), ...lookStatements(facts)];
}

function instanceStatements({ partition, region, accountId, clusterName }: KnownFacts): readonly Statement[] {
  const ec2 = (kind: string) => `arn:${partition}:ec2:${region}:${accountId}:${kind}/*`;
  const started = [
    "fleet",
    "instance",
    "volume",
    "network-interface",
    "launch-template",
    "spot-instances-request",
  ];
  const requested = {
    StringEquals: {
      [`aws:RequestTag/kubernetes.io/cluster/${clusterName}`]: "owned",
      "aws:RequestTag/eks:eks-cluster-name": clusterName,
    },
    StringLike: { "aws:RequestTag/karpenter.sh/nodepool": "*" },
  };
  const own = {
    StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${clusterName}`]: "owned" },
    StringLike: { "aws:ResourceTag/karpenter.sh/nodepool": "*" },
  };

  return [
    {
      sid: "StartFrom",
      actions: ["ec2:CreateFleet", "ec2:RunInstances"],
      resources: [
        // Images and their snapshots belong to AWS, not to the account.
        `arn:${partition}:ec2:${region}::image/*`,
        `arn:${partition}:ec2:${region}::snapshot/*`,
        ...["security-group", "subnet", "capacity-reservation", "placement-group"].map(ec2),
      ],
    },
    {
      sid: "StartFromOwnTemplate",
      actions: ["ec2:CreateFleet", "ec2:RunInstances"],
      resources: [ec2("launch-template")],
      conditions: own,
    },
    {
      sid: "Start",
      actions: ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"],
      resources: started.map(ec2),
      conditions: requested,
    },
    {
      sid: "TagNew",
      actions: ["ec2:CreateTags"],
      resources: started.map(ec2),
      conditions: {
        ...requested,
        StringEquals: {
          ...requested.StringEquals,
          "ec2:CreateAction": ["CreateFleet", "CreateLaunchTemplate", "RunInstances"],
        },
      },
    },
    {
      sid: "TagOwn",
      actions: ["ec2:CreateTags"],
      resources: [ec2("instance")],
      conditions: {
        ...own,
        StringEqualsIfExists: { "aws:RequestTag/eks:eks-cluster-name": clusterName },
        "ForAllValues:StringEquals": {
          "aws:TagKeys": ["eks:eks-cluster-name", "karpenter.sh/nodeclaim", "Name"],
        },
      },
    },
    {
      sid: "End",
      actions: ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"],
      resources: [ec2("instance"), ec2("launch-template")],
      conditions: own,
    },
  ];
}

function profileStatements({
  partition,
  region,
  accountId,
  clusterName,
  nodeRoleName,
}: KnownFacts): readonly Statement[] {
  const profiles = [`arn:${partition}:iam::${accountId}:instance-profile/*`];
  const tags = (where: "RequestTag" | "ResourceTag") => ({
    [`aws:${where}/kubernetes.io/cluster/${clusterName}`]: "owned",
    [`aws:${where}/topology.kubernetes.io/region`]: region,
  });
  const requested = { ...tags("RequestTag"), "aws:RequestTag/eks:eks-cluster-name": clusterName };
  const nodeClass = (where: "RequestTag" | "ResourceTag") => ({
    [`aws:${where}/karpenter.k8s.aws/ec2nodeclass`]: "*",
  });

  return [
    {
      sid: "PassNodeRole",
      actions: ["iam:PassRole"],
      resources: [`arn:${partition}:iam::${accountId}:role/${nodeRoleName}`],
      conditions: { StringEquals: { "iam:PassedToService": ["ec2.amazonaws.com", "ec2.amazonaws.com.cn"] } },
    },
    {
      sid: "CreateProfile",
      actions: ["iam:CreateInstanceProfile"],
      resources: profiles,
      conditions: { StringEquals: requested, StringLike: nodeClass("RequestTag") },
    },
    {
      sid: "TagProfile",
      actions: ["iam:TagInstanceProfile"],
      resources: profiles,
      conditions: {
        StringEquals: { ...tags("ResourceTag"), ...requested },
        StringLike: { ...nodeClass("ResourceTag"), ...nodeClass("RequestTag") },
      },
    },
    {
      sid: "ChangeProfile",
      actions: [
        "iam:AddRoleToInstanceProfile",
        "iam:DeleteInstanceProfile",
        "iam:RemoveRoleFromInstanceProfile",
      ],
      resources: profiles,
      conditions: { StringEquals: tags("ResourceTag"), StringLike: nodeClass("ResourceTag") },
    },
    { sid: "LookAtProfile", actions: ["iam:GetInstanceProfile"], resources: profiles },
  ];
}

function lookStatements({
  partition,
  region,
  accountId,
  clusterName,
  clusterArn,
}: KnownFacts): readonly Statement[] {
  return [
    {
      sid: "Look",
      actions: [
        "ec2:DescribeCapacityReservations",
        "ec2:DescribeImages",
        "ec2:DescribeInstances",
        "ec2:DescribeInstanceStatus",
        "ec2:DescribeInstanceTypeOfferings",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeLaunchTemplates",
        "ec2:DescribePlacementGroups",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSpotPriceHistory",
        "ec2:DescribeSubnets",
      ],
      everyResource: "AWS knows no narrower scope for describing.",
      conditions: { StringEquals: { "aws:RequestedRegion": region } },
    },
    { sid: "LookAtCluster", actions: ["eks:DescribeCluster"], resources: [clusterArn] },
    {
      sid: "LookAtImages",
      actions: ["ssm:GetParameter"],
      resources: [`arn:${partition}:ssm:${region}::parameter/aws/service/*`],
    },
    {
      sid: "LookAtPrices",
      actions: ["pricing:GetProducts"],
      everyResource: "Price lists are public and have no ARN.",
    },
    {
      sid: "ListProfiles",
      actions: ["iam:ListInstanceProfiles"],
      everyResource: "AWS knows no narrower scope for listing profiles.",
    },
    {
      sid: "Listen",
      actions: ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"],
      resources: [`arn:${partition}:sqs:${region}:${accountId}:${interruptionQueueName(clusterName)}`],
    },
  ];
}
