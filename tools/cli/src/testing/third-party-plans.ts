/** The expected plan of a third-party project. */
export interface ThirdPartyPlan {
  /** Resources by type, without the stack. */
  readonly resources: Readonly<Record<string, number>>;

  /** The exports of the stack, as JSON. */
  readonly exports: RegExp;

  /** An expected message, if any. */
  readonly message?: RegExp;
}

/** By the name of the project. */
export const thirdPartyPlans: Readonly<Record<string, ThirdPartyPlan>> = {
  "component-package": {
    resources: { "gateway:index:RestApi": 1, "aws:cloudwatch/metricAlarm:MetricAlarm": 1 },
    exports: /"url":"https:\/\/[^"]+\/orders"/,
    message:
      /neither a plugin nor a model of gateway:index:RestApi: it stands in the plan without its children/,
  },
  dynamodb: {
    resources: {
      "aws:dynamodb/table:Table": 2,
      "aws:appautoscaling/target:Target": 2,
      "aws:appautoscaling/policy:Policy": 2,
    },
    exports: /"orders":"arn:aws:dynamodb:eu-west-1:\d{12}:table\/orders-\w{7}"/,
  },
  "ecs-fargate": {
    resources: {
      "acme:web:WebService": 1,
      "aws:ec2/securityGroup:SecurityGroup": 1,
      "aws:ecr/repository:Repository": 1,
      "aws:ecs/cluster:Cluster": 1,
      "aws:ecs/service:Service": 1,
      "aws:ecs/taskDefinition:TaskDefinition": 1,
      "aws:iam/role:Role": 1,
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment": 1,
      "aws:lb/listener:Listener": 1,
      "aws:lb/loadBalancer:LoadBalancer": 1,
      "aws:lb/targetGroup:TargetGroup": 1,
    },
    exports: /"url":"http:\/\/web-lb-[^"]+\.elb\.amazonaws\.com"/,
  },
  "eks-cluster": {
    resources: {
      "aws:autoscaling/group:Group": 1,
      "aws:ec2/launchTemplate:LaunchTemplate": 1,
      "aws:ec2/securityGroup:SecurityGroup": 2,
      "aws:ec2/securityGroupRule:SecurityGroupRule": 6,
      "aws:ec2/subnet:Subnet": 2,
      "aws:ec2/vpc:Vpc": 1,
      "aws:eks/addon:Addon": 3,
      "aws:eks/cluster:Cluster": 1,
      "aws:iam/instanceProfile:InstanceProfile": 1,
      "aws:iam/role:Role": 2,
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment": 4,
      "eks:index:Cluster": 1,
      "eks:index:ServiceRole": 2,
      "eks:index:VpcCniAddon": 1,
      "kubernetes:apps/v1:Deployment": 1,
      "kubernetes:core/v1:ConfigMap": 1,
      "kubernetes:core/v1:Namespace": 1,
      "kubernetes:core/v1:Service": 1,
      "pulumi:providers:kubernetes": 2,
    },
    exports:
      /"clusterName":"cluster-eksCluster-\w{7}".*"server":"https:\/\/\w+\.gr7\.eu-west-1\.eks\.amazonaws\.com"/,
  },
  eventbridge: {
    resources: {
      "aws:cloudwatch/eventBus:EventBus": 1,
      "aws:cloudwatch/eventRule:EventRule": 1,
      "aws:cloudwatch/eventTarget:EventTarget": 1,
      "aws:sqs/queue:Queue": 2,
      "aws:sqs/queuePolicy:QueuePolicy": 1,
    },
    exports: /"busArn":"arn:aws:events:.*"queueUrl":"https:\/\/sqs\..*"region":"eu-west-1"/,
  },
  "kubernetes-app": {
    resources: {
      "guestbook:index:ServiceDeployment": 3,
      "kubernetes:apps/v1:Deployment": 3,
      "kubernetes:core/v1:Service": 3,
      "kubernetes:helm.sh/v3:Release": 1,
      "kubernetes:networking.k8s.io/v1:Ingress": 1,
    },
    exports: /"address":"172\.20\.\d+\.\d+"/,
  },
  "lambda-api": {
    resources: {
      "aws:apigatewayv2/api:Api": 1,
      "aws:apigatewayv2/integration:Integration": 1,
      "aws:apigatewayv2/route:Route": 2,
      "aws:apigatewayv2/stage:Stage": 1,
      "aws:iam/role:Role": 1,
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment": 1,
      "aws:lambda/function:Function": 1,
      "aws:lambda/permission:Permission": 1,
    },
    exports: /"url":"https:\/\/\w+\.execute-api\.eu-west-1\.amazonaws\.com\/dev"/,
  },
  "network-user": {
    resources: {
      "aws:ec2/securityGroup:SecurityGroup": 1,
      "aws:elasticache/replicationGroup:ReplicationGroup": 1,
      "aws:elasticache/subnetGroup:SubnetGroup": 1,
      "pulumi:pulumi:StackReference": 1,
    },
    exports: /"endpoint":"[^"]+\.cache\.amazonaws\.com"/,
  },
  "random-names": {
    resources: {
      "random:index/randomId:RandomId": 1,
      "random:index/randomInteger:RandomInteger": 1,
      "random:index/randomPassword:RandomPassword": 1,
      "random:index/randomPet:RandomPet": 1,
      "random:index/randomShuffle:RandomShuffle": 1,
      "random:index/randomUuid:RandomUuid": 1,
    },
    exports: /"password":"\[secret\]","port":"port \d+"/,
  },
  "rds-postgres": {
    resources: {
      "aws:ec2/securityGroup:SecurityGroup": 1,
      "aws:rds/instance:Instance": 1,
      "aws:rds/subnetGroup:SubnetGroup": 1,
      "aws:secretsmanager/secret:Secret": 1,
      "aws:secretsmanager/secretVersion:SecretVersion": 1,
      "random:index/randomPassword:RandomPassword": 1,
    },
    exports: /"connection":"\[secret\]","endpoint":"[^"]+\.us-east-1\.rds\.amazonaws\.com:5432"/,
  },
  "s3-website": {
    resources: {
      "aws:s3/bucket:Bucket": 1,
      "aws:s3/bucketObjectv2:BucketObjectv2": 3,
      "aws:s3/bucketPolicy:BucketPolicy": 1,
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": 1,
      "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration": 1,
    },
    exports: /"bucketName":"site-\w{7}","websiteUrl":"http:\/\/[^"]+\.eu-west-1\.amazonaws\.com"/,
  },
  "shared-network": {
    resources: { "aws:ec2/subnet:Subnet": 2, "aws:ec2/vpc:Vpc": 1 },
    exports: /"privateSubnetIds":\["subnet-\w{17}","subnet-\w{17}"\],"vpcId":"vpc-\w{17}"/,
  },
  "step-functions": {
    resources: {
      "aws:iam/role:Role": 2,
      "aws:iam/rolePolicy:RolePolicy": 1,
      "aws:lambda/function:Function": 2,
      "aws:sfn/stateMachine:StateMachine": 1,
    },
    exports: /"stateMachineArn":"arn:aws:states:eu-west-1:\d{12}:stateMachine:machine-\w{7}"/,
  },
  "vpc-ec2": {
    resources: {
      "aws:ec2/instance:Instance": 1,
      "aws:ec2/internetGateway:InternetGateway": 1,
      "aws:ec2/routeTable:RouteTable": 1,
      "aws:ec2/routeTableAssociation:RouteTableAssociation": 2,
      "aws:ec2/securityGroup:SecurityGroup": 1,
      "aws:ec2/subnet:Subnet": 2,
      "aws:ec2/vpc:Vpc": 1,
    },
    exports: /"url":"http:\/\/[^"]+","vpcId":"vpc-\w{17}"/,
  },
};
