import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

const config = new pulumi.Config();
const username = config.requireSecret("adminUser");

const vpc = aws.ec2.getVpcOutput({ default: true });
const subnets = aws.ec2.getSubnetsOutput({ filters: [{ name: "vpc-id", values: [vpc.id] }] });

const password = new random.RandomPassword("password", { length: 24, special: true, overrideSpecial: "_-" });

const subnetGroup = new aws.rds.SubnetGroup("database", { subnetIds: subnets.ids });
const firewall = new aws.ec2.SecurityGroup("database", {
  vpcId: vpc.id,
  ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: [vpc.cidrBlock] }],
});
const database = new aws.rds.Instance(
  "database",
  {
    engine: "postgres",
    engineVersion: "17",
    instanceClass: "db.t4g.micro",
    allocatedStorage: 20,
    dbName: "shop",
    username,
    password: password.result,
    dbSubnetGroupName: subnetGroup.name,
    vpcSecurityGroupIds: [firewall.id],
    storageEncrypted: true,
    skipFinalSnapshot: pulumi.getStack() !== "prod",
  },
  { customTimeouts: { create: "40m" }, ignoreChanges: ["engineVersion"] },
);

const secret = new aws.secretsmanager.Secret("connection");
new aws.secretsmanager.SecretVersion("connection", {
  secretId: secret.id,
  secretString: pulumi.jsonStringify({
    host: database.address,
    port: database.port,
    username,
    password: password.result,
  }),
});

export const endpoint = database.endpoint;
export const secretArn = secret.arn;
export const connection = pulumi.secret(pulumi.interpolate`postgres://${username}@${database.endpoint}/shop`);
