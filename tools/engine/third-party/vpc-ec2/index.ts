import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const instanceType = config.require("instanceType");
const allowedCidrs = config.requireObject<string[]>("allowedCidrs");

export = async () => {
  const zones = await aws.getAvailabilityZones({ state: "available" });
  const ami = await aws.ec2.getAmi({
    owners: ["amazon"],
    mostRecent: true,
    filters: [{ name: "name", values: ["al2023-ami-*-x86_64"] }],
  });

  const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
  const gateway = new aws.ec2.InternetGateway("gateway", { vpcId: vpc.id });
  const routes = new aws.ec2.RouteTable("public", {
    vpcId: vpc.id,
    routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }],
  });
  const subnets = zones.names.slice(0, 2).map((availabilityZone, index) => {
    const subnet = new aws.ec2.Subnet(`public-${index}`, {
      vpcId: vpc.id,
      availabilityZone,
      cidrBlock: `10.0.${index}.0/24`,
      mapPublicIpOnLaunch: true,
    });
    new aws.ec2.RouteTableAssociation(`public-${index}`, { subnetId: subnet.id, routeTableId: routes.id });
    return subnet;
  });

  const group = new aws.ec2.SecurityGroup("web", {
    vpcId: vpc.id,
    description: "Lets browsers in",
    ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: allowedCidrs }],
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
  });
  const [first] = subnets;
  const server = new aws.ec2.Instance("web", {
    ami: ami.id,
    instanceType,
    subnetId: first.id,
    vpcSecurityGroupIds: [group.id],
    userData: "#!/bin/bash\necho hello > index.html\nnohup python3 -m http.server 80 &\n",
    tags: { Name: `${pulumi.getProject()}-${pulumi.getStack()}` },
  });

  return {
    vpcId: vpc.id,
    url: pulumi.interpolate`http://${server.publicDns}`,
    subnetIds: subnets.map(({ id }) => id),
  };
};
