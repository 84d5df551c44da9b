import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface WebServiceArgs {
  image: pulumi.Input<string>;
  port: number;
  replicas?: number;
  vpcId: pulumi.Input<string>;
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;
}

/** A service that answers HTTP behind a load balancer of its own. */
export class WebService extends pulumi.ComponentResource {
  public readonly url: pulumi.Output<string>;

  constructor(name: string, args: WebServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("acme:web:WebService", name, {}, opts);
    const child = { parent: this };

    const group = new aws.ec2.SecurityGroup(
      `${name}-group`,
      {
        vpcId: args.vpcId,
        ingress: [80, args.port].map((port) => ({
          protocol: "tcp",
          fromPort: port,
          toPort: port,
          cidrBlocks: ["0.0.0.0/0"],
        })),
        egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
      },
      child,
    );
    const balancer = new aws.lb.LoadBalancer(
      `${name}-lb`,
      { securityGroups: [group.id], subnets: args.subnetIds },
      child,
    );
    const targets = new aws.lb.TargetGroup(
      `${name}-targets`,
      { port: args.port, protocol: "HTTP", targetType: "ip", vpcId: args.vpcId },
      { parent: balancer },
    );
    const listener = new aws.lb.Listener(
      `${name}-listener`,
      {
        loadBalancerArn: balancer.arn,
        port: 80,
        defaultActions: [{ type: "forward", targetGroupArn: targets.arn }],
      },
      { parent: balancer },
    );

    const cluster = new aws.ecs.Cluster(`${name}-cluster`, {}, child);
    const role = new aws.iam.Role(
      `${name}-role`,
      { assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "ecs-tasks.amazonaws.com" }) },
      child,
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-policy`,
      { role: role.name, policyArn: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy" },
      child,
    );
    const task = new aws.ecs.TaskDefinition(
      `${name}-task`,
      {
        family: name,
        cpu: "256",
        memory: "512",
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        executionRoleArn: role.arn,
        containerDefinitions: pulumi
          .output(args.image)
          .apply((image) =>
            JSON.stringify([{ name, image, portMappings: [{ containerPort: args.port, protocol: "tcp" }] }]),
          ),
      },
      child,
    );
    new aws.ecs.Service(
      name,
      {
        cluster: cluster.arn,
        desiredCount: args.replicas ?? 2,
        launchType: "FARGATE",
        taskDefinition: task.arn,
        networkConfiguration: { assignPublicIp: true, subnets: args.subnetIds, securityGroups: [group.id] },
        loadBalancers: [{ targetGroupArn: targets.arn, containerName: name, containerPort: args.port }],
      },
      { ...child, dependsOn: [listener] },
    );

    this.url = pulumi.interpolate`http://${balancer.dnsName}`;
    this.registerOutputs({ url: this.url });
  }
}
