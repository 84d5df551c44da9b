import type { AwsType, AwsTypes } from "./aws-type";

const loadBalancer: AwsType = {
  id: "{arn}",
  arn: "elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{hex:16}",
  defaults: {
    enableDeletionProtection: false,
    enableHttp2: true,
    idleTimeout: 60,
    loadBalancerType: "application",
  },
  outputs: {
    arnSuffix: "app/{name}/{hex:16}",
    dnsName: "{name}-{digits:10}.{region}.elb.{suffix}",
    internal: false,
    ipAddressType: "ipv4",
    vpcId: "vpc-{hex}",
    zoneId: "Z{capitals:13}",
  },
};

const listener: AwsType = {
  id: "{arn}",
  arn: "elasticloadbalancing:{region}:{account}:listener/{after:loadBalancerArn}/{hex:16}",
};

const listenerRule: AwsType = {
  id: "{arn}",
  arn: "elasticloadbalancing:{region}:{account}:listener-rule/{after:listenerArn}/{hex:16}",
};

const targetGroup: AwsType = {
  id: "{arn}",
  arn: "elasticloadbalancing:{region}:{account}:targetgroup/{name}/{hex:16}",
  defaults: {
    deregistrationDelay: 300,
    lambdaMultiValueHeadersEnabled: false,
    proxyProtocolV2: false,
    slowStart: 0,
    targetType: "instance",
  },
  outputs: {
    arnSuffix: "targetgroup/{name}/{hex:16}",
    ipAddressType: "ipv4",
    loadBalancerArns: [],
    protocolVersion: "HTTP1",
  },
};

/** Load balancers, content delivery and auto scaling groups. */
export const deliveryTypes: AwsTypes = {
  "alb/listener": listener,
  "alb/listenerRule": listenerRule,
  "alb/loadBalancer": loadBalancer,
  "alb/targetGroup": targetGroup,
  "autoscaling/group": {
    id: "{name}",
    arn: "autoscaling:{region}:{account}:autoScalingGroup:{uuid}:autoScalingGroupName/{name}",
    defaults: {
      forceDelete: false,
      forceDeleteWarmPool: false,
      protectFromScaleIn: false,
      waitForCapacityTimeout: "10m",
    },
    outputs: {
      availabilityZones: ["{region}a", "{region}b"],
      defaultCooldown: 300,
      healthCheckType: "EC2",
      serviceLinkedRoleArn:
        "arn:{partition}:iam::{account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    },
  },
  "cloudformation/stack": {
    id: "arn:{partition}:cloudformation:{region}:{account}:stack/{name}/{uuid}",
    outputs: { outputs: { NodeGroup: "{name}-NodeGroup-{capitals:12}" } },
  },
  "elb/loadBalancer": {
    id: "{name}",
    arn: "elasticloadbalancing:{region}:{account}:loadbalancer/{name}",
    outputs: { dnsName: "{name}-{digits:10}.{region}.elb.{suffix}", zoneId: "Z{capitals:13}" },
  },
  "lb/listener": listener,
  "lb/listenerRule": listenerRule,
  "lb/loadBalancer": loadBalancer,
  "lb/targetGroup": targetGroup,
  "route53/healthCheck": { id: "{uuid}", arn: "route53:::healthcheck/{uuid}" },
  "route53/record": { id: "{zoneId}_{name}_{type}", outputs: { fqdn: "{name}" } },
  "route53/zone": {
    id: "Z{capitals:20}",
    arn: "route53:::hostedzone/{id}",
    defaults: { comment: "Managed by Pulumi", forceDestroy: false },
    outputs: {
      nameServers: [
        "ns-1024.awsdns-00.org",
        "ns-1536.awsdns-00.co.uk",
        "ns-0.awsdns-00.com",
        "ns-512.awsdns-00.net",
      ],
      primaryNameServer: "ns-0.awsdns-00.com",
      zoneId: "{id}",
    },
  },
};
