/**
 * AWS services that private subnets may reach without leaving the VPC, by the name that PrivateLink gives them.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export const endpointServices = [
  "autoscaling",
  "aps-workspaces",
  "ec2",
  "ec2messages",
  "ecr.api",
  "ecr.dkr",
  "eks",
  "eks-auth",
  "elasticfilesystem",
  "elasticloadbalancing",
  "kms",
  "logs",
  "monitoring",
  "secretsmanager",
  "sqs",
  "ssm",
  "ssmmessages",
  "sts",
  "xray",
] as const;

/**
 * What nodes need to join a cluster, pull images from ECR and give pods their identity, when there is no other way out.
 * S3, where ECR keeps image layers, has a gateway endpoint in every network.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 */
export const servicesThatNodesNeed = [
  "ec2",
  "ecr.api",
  "ecr.dkr",
  "eks",
  "eks-auth",
  "sts",
] as const satisfies readonly (typeof endpointServices)[number][];
