// The AWS resources that rules evaluate. Only types come from the SDK; nothing here loads it.
import { resourceType, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";

export const accessEntry = resourceType<aws.eks.AccessEntryArgs>("aws:eks/accessEntry:AccessEntry");
export const accessKey = resourceType<aws.iam.AccessKeyArgs>("aws:iam/accessKey:AccessKey");
export const accessPolicyAssociation = resourceType<aws.eks.AccessPolicyAssociationArgs>(
  "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
);
export const bucketPolicy = resourceType<aws.s3.BucketPolicyArgs>("aws:s3/bucketPolicy:BucketPolicy");
export const bucketPublicAccessBlock = resourceType<aws.s3.BucketPublicAccessBlockArgs>(
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
);
export const classicLoadBalancer = resourceType<aws.elb.LoadBalancerArgs>(
  "aws:elb/loadBalancer:LoadBalancer",
);
export const cluster = resourceType<aws.eks.ClusterArgs>("aws:eks/cluster:Cluster");
export const detector = resourceType<aws.guardduty.DetectorArgs>("aws:guardduty/detector:Detector");
export const encryptionByDefault = resourceType<aws.ebs.EncryptionByDefaultArgs>(
  "aws:ebs/encryptionByDefault:EncryptionByDefault",
);
export const fileSystem = resourceType<aws.efs.FileSystemArgs>("aws:efs/fileSystem:FileSystem");
export const instance = resourceType<aws.ec2.InstanceArgs>("aws:ec2/instance:Instance");
export const key = resourceType<aws.kms.KeyArgs>("aws:kms/key:Key");
export const keyPolicy = resourceType<aws.kms.KeyPolicyArgs>("aws:kms/keyPolicy:KeyPolicy");
export const launchTemplate = resourceType<aws.ec2.LaunchTemplateArgs>(
  "aws:ec2/launchTemplate:LaunchTemplate",
);
export const managedAddon = resourceType<aws.eks.AddonArgs>("aws:eks/addon:Addon");
export const natGateway = resourceType<aws.ec2.NatGatewayArgs>("aws:ec2/natGateway:NatGateway");
export const networkAcl = resourceType<aws.ec2.NetworkAclArgs>("aws:ec2/networkAcl:NetworkAcl");
export const networkAclRule = resourceType<aws.ec2.NetworkAclRuleArgs>(
  "aws:ec2/networkAclRule:NetworkAclRule",
);
export const nodeGroup = resourceType<aws.eks.NodeGroupArgs>("aws:eks/nodeGroup:NodeGroup");
export const parameter = resourceType<aws.ssm.ParameterArgs>("aws:ssm/parameter:Parameter");
export const queue = resourceType<aws.sqs.QueueArgs>("aws:sqs/queue:Queue");
export const queuePolicy = resourceType<aws.sqs.QueuePolicyArgs>("aws:sqs/queuePolicy:QueuePolicy");
export const registryPolicy = resourceType<aws.ecr.RegistryPolicyArgs>(
  "aws:ecr/registryPolicy:RegistryPolicy",
);
export const repositoryPolicy = resourceType<aws.ecr.RepositoryPolicyArgs>(
  "aws:ecr/repositoryPolicy:RepositoryPolicy",
);
export const role = resourceType<aws.iam.RoleArgs>("aws:iam/role:Role");
export const subnet = resourceType<aws.ec2.SubnetArgs>("aws:ec2/subnet:Subnet");
export const topic = resourceType<aws.sns.TopicArgs>("aws:sns/topic:Topic");
export const topicPolicy = resourceType<aws.sns.TopicPolicyArgs>("aws:sns/topicPolicy:TopicPolicy");
export const trail = resourceType<aws.cloudtrail.TrailArgs>("aws:cloudtrail/trail:Trail");
export const volume = resourceType<aws.ebs.VolumeArgs>("aws:ebs/volume:Volume");
export const vpc = resourceType<aws.ec2.VpcArgs>("aws:ec2/vpc:Vpc");
export const webAcl = resourceType<aws.wafv2.WebAclArgs>("aws:wafv2/webAcl:WebAcl");

// Types with two tokens: the provider still supports the older one, and a rule applies to both.

export const buckets: readonly ResourceType<aws.s3.BucketArgs | aws.s3.BucketV2Args>[] = [
  resourceType<aws.s3.BucketArgs>("aws:s3/bucket:Bucket"),
  resourceType<aws.s3.BucketV2Args>("aws:s3/bucketV2:BucketV2"),
];
export const bucketAcls: readonly ResourceType<aws.s3.BucketAclArgs | aws.s3.BucketAclV2Args>[] = [
  resourceType<aws.s3.BucketAclArgs>("aws:s3/bucketAcl:BucketAcl"),
  resourceType<aws.s3.BucketAclV2Args>("aws:s3/bucketAclV2:BucketAclV2"),
];
export const listeners: readonly ResourceType<aws.lb.ListenerArgs | aws.alb.ListenerArgs>[] = [
  resourceType<aws.alb.ListenerArgs>("aws:alb/listener:Listener"),
  resourceType<aws.lb.ListenerArgs>("aws:lb/listener:Listener"),
];
export const loadBalancers: readonly ResourceType<aws.lb.LoadBalancerArgs | aws.alb.LoadBalancerArgs>[] = [
  resourceType<aws.alb.LoadBalancerArgs>("aws:alb/loadBalancer:LoadBalancer"),
  resourceType<aws.lb.LoadBalancerArgs>("aws:lb/loadBalancer:LoadBalancer"),
];

// Groups of types that differ in their inputs and have the same risk.

/** Types with ingress rules of a security group. */
export const securityGroupRules: readonly ResourceType<
  aws.ec2.SecurityGroupArgs | aws.ec2.SecurityGroupRuleArgs | aws.vpc.SecurityGroupIngressRuleArgs
>[] = [
  resourceType<aws.ec2.SecurityGroupArgs>("aws:ec2/securityGroup:SecurityGroup"),
  resourceType<aws.ec2.DefaultSecurityGroupArgs>("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"),
  resourceType<aws.ec2.SecurityGroupRuleArgs>("aws:ec2/securityGroupRule:SecurityGroupRule"),
  resourceType<aws.vpc.SecurityGroupIngressRuleArgs>(
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  ),
];

/** Types with an IAM permission policy document. */
export const permissionPolicies: readonly ResourceType<
  | aws.iam.PolicyArgs
  | aws.iam.RolePolicyArgs
  | aws.iam.UserPolicyArgs
  | aws.iam.GroupPolicyArgs
  | aws.iam.RoleArgs
>[] = [
  resourceType<aws.iam.PolicyArgs>("aws:iam/policy:Policy"),
  resourceType<aws.iam.RolePolicyArgs>("aws:iam/rolePolicy:RolePolicy"),
  resourceType<aws.iam.UserPolicyArgs>("aws:iam/userPolicy:UserPolicy"),
  resourceType<aws.iam.GroupPolicyArgs>("aws:iam/groupPolicy:GroupPolicy"),
  resourceType<aws.iam.RoleArgs>("aws:iam/role:Role"),
];

/** Types that attach a managed policy. */
export const policyAttachments: readonly ResourceType<
  | aws.iam.RolePolicyAttachmentArgs
  | aws.iam.PolicyAttachmentArgs
  | aws.iam.GroupPolicyAttachmentArgs
  | aws.iam.UserPolicyAttachmentArgs
  | aws.iam.RoleArgs
>[] = [
  resourceType<aws.iam.RolePolicyAttachmentArgs>("aws:iam/rolePolicyAttachment:RolePolicyAttachment"),
  resourceType<aws.iam.PolicyAttachmentArgs>("aws:iam/policyAttachment:PolicyAttachment"),
  resourceType<aws.iam.GroupPolicyAttachmentArgs>("aws:iam/groupPolicyAttachment:GroupPolicyAttachment"),
  resourceType<aws.iam.UserPolicyAttachmentArgs>("aws:iam/userPolicyAttachment:UserPolicyAttachment"),
  resourceType<aws.iam.RoleArgs>("aws:iam/role:Role"),
];
