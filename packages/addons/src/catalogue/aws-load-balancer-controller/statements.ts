import type { KnownFacts } from "../../addon/cluster-facts";
import type { Statement } from "../../addon/permissions";

/** Tag of everything that the controller creates; its value is the name of the cluster. */
const clusterTag = "elbv2.k8s.aws/cluster";

/**
 * What the controller of version 3.5 asks for, without the parts that we switch off (classic WAF, Shield Advanced, Global
 * Accelerator). Where it may tag its resources, the tag must name this cluster, so that two clusters of one account cannot
 * touch each other's load balancers.
 *
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/docs/install/iam_policy.json (as of 2026-08-17)
 */
export function statements({
  partition,
  region,
  accountId,
  clusterName,
  vpcId,
}: KnownFacts): readonly Statement[] {
  const ec2 = `arn:${partition}:ec2:${region}:${accountId}`;
  const elb = `arn:${partition}:elasticloadbalancing:${region}:${accountId}`;
  const groups = [`${ec2}:security-group/*`];
  const balancers = [`${elb}:loadbalancer/app/*`, `${elb}:loadbalancer/net/*`];
  const targets = [`${elb}:targetgroup/*`];
  const listeners = [`${elb}:listener/app/*`, `${elb}:listener/net/*`];
  const rules = [`${elb}:listener-rule/app/*`, `${elb}:listener-rule/net/*`];
  const created = { StringEquals: { [`aws:RequestTag/${clusterTag}`]: clusterName } };
  const own = { StringEquals: { [`aws:ResourceTag/${clusterTag}`]: clusterName } };

  return [
    {
      sid: "LinkedRole",
      actions: ["iam:CreateServiceLinkedRole"],
      resources: [
        `arn:${partition}:iam::${accountId}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*`,
      ],
      conditions: { StringEquals: { "iam:AWSServiceName": "elasticloadbalancing.amazonaws.com" } },
    },
    {
      sid: "Look",
      actions: [
        "ec2:DescribeAccountAttributes",
        "ec2:DescribeAddresses",
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeCoipPools",
        "ec2:DescribeInstances",
        "ec2:DescribeInternetGateways",
        "ec2:DescribeIpamPools",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeTags",
        "ec2:DescribeVpcPeeringConnections",
        "ec2:DescribeVpcs",
        "ec2:GetCoipPoolUsage",
        "ec2:GetSecurityGroupsForVpc",
        "elasticloadbalancing:DescribeCapacityReservation",
        "elasticloadbalancing:DescribeListenerAttributes",
        "elasticloadbalancing:DescribeListenerCertificates",
        "elasticloadbalancing:DescribeListeners",
        "elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeRules",
        "elasticloadbalancing:DescribeSSLPolicies",
        "elasticloadbalancing:DescribeTags",
        "elasticloadbalancing:DescribeTargetGroupAttributes",
        "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth",
        "elasticloadbalancing:DescribeTrustStores",
      ],
      everyResource: "AWS knows no narrower scope for describing.",
      conditions: { StringEquals: { "aws:RequestedRegion": region } },
    },
    {
      sid: "LookAtSettings",
      actions: [
        "acm:DescribeCertificate",
        "acm:ListCertificates",
        "cognito-idp:DescribeUserPoolClient",
        "iam:GetServerCertificate",
        "iam:ListServerCertificates",
        "wafv2:GetWebACL",
        "wafv2:GetWebACLForResource",
      ],
      everyResource:
        "Certificates, user pools and web ACLs are named by the Ingresses of teams, at any time.",
    },
    {
      sid: "Firewall",
      actions: ["wafv2:AssociateWebACL", "wafv2:DisassociateWebACL"],
      resources: [`arn:${partition}:wafv2:${region}:${accountId}:*/webacl/*`, ...balancers],
    },
    {
      sid: "CreateGroup",
      actions: ["ec2:CreateSecurityGroup"],
      resources: [...groups, `${ec2}:vpc/${vpcId}`],
    },
    {
      sid: "TagNewGroup",
      actions: ["ec2:CreateTags"],
      resources: groups,
      conditions: { StringEquals: { "ec2:CreateAction": "CreateSecurityGroup", ...created.StringEquals } },
    },
    {
      sid: "TagOwnGroup",
      actions: ["ec2:CreateTags", "ec2:DeleteTags"],
      resources: groups,
      conditions: { ...own, Null: { [`aws:RequestTag/${clusterTag}`]: "true" } },
    },
    {
      sid: "DeleteOwnGroup",
      actions: ["ec2:DeleteSecurityGroup"],
      resources: groups,
      conditions: own,
    },
    {
      // Nodes' groups are opened to load balancers, and do not carry the controller's tag.
      sid: "OpenGroup",
      actions: ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
      resources: groups,
      conditions: { ArnEquals: { "ec2:Vpc": `${ec2}:vpc/${vpcId}` } },
    },
    {
      sid: "Create",
      actions: ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"],
      resources: [...balancers, ...targets],
      conditions: created,
    },
    {
      sid: "TagNew",
      actions: ["elasticloadbalancing:AddTags"],
      resources: [...balancers, ...targets],
      conditions: {
        StringEquals: {
          "elasticloadbalancing:CreateAction": ["CreateLoadBalancer", "CreateTargetGroup"],
          ...created.StringEquals,
        },
      },
    },
    {
      sid: "TagOwn",
      actions: ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"],
      resources: [...balancers, ...targets],
      conditions: { ...own, Null: { [`aws:RequestTag/${clusterTag}`]: "true" } },
    },
    {
      sid: "ChangeOwn",
      actions: [
        "elasticloadbalancing:DeleteLoadBalancer",
        "elasticloadbalancing:DeleteTargetGroup",
        "elasticloadbalancing:ModifyCapacityReservation",
        "elasticloadbalancing:ModifyIpPools",
        "elasticloadbalancing:ModifyLoadBalancerAttributes",
        "elasticloadbalancing:ModifyTargetGroup",
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        "elasticloadbalancing:SetIpAddressType",
        "elasticloadbalancing:SetSecurityGroups",
        "elasticloadbalancing:SetSubnets",
      ],
      resources: [...balancers, ...targets],
      conditions: own,
    },
    {
      sid: "Listeners",
      actions: [
        "elasticloadbalancing:AddListenerCertificates",
        "elasticloadbalancing:AddTags",
        "elasticloadbalancing:CreateRule",
        "elasticloadbalancing:DeleteListener",
        "elasticloadbalancing:DeleteRule",
        "elasticloadbalancing:ModifyListener",
        "elasticloadbalancing:ModifyListenerAttributes",
        "elasticloadbalancing:ModifyRule",
        "elasticloadbalancing:RemoveListenerCertificates",
        "elasticloadbalancing:RemoveTags",
        "elasticloadbalancing:SetRulePriorities",
      ],
      resources: [...listeners, ...rules],
    },
    {
      sid: "AttachToBalancer",
      actions: ["elasticloadbalancing:CreateListener", "elasticloadbalancing:SetWebAcl"],
      resources: balancers,
    },
    {
      // Target groups that teams create may get targets too, by a TargetGroupBinding.
      sid: "Targets",
      actions: ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"],
      resources: targets,
    },
  ];
}
