import * as aws from "@pulumi/aws";
import * as eks from "@pulumi/eks";
import * as k8s from "@pulumi/kubernetes";

const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
const subnets = ["a", "b"].map(
  (zone, index) =>
    new aws.ec2.Subnet(`subnet-${zone}`, {
      vpcId: vpc.id,
      availabilityZone: `eu-west-1${zone}`,
      cidrBlock: `10.0.${index}.0/24`,
    }),
);

const cluster = new eks.Cluster("cluster", {
  vpcId: vpc.id,
  publicSubnetIds: subnets.map(({ id }) => id),
  instanceType: "t3.medium",
  desiredCapacity: 2,
  minSize: 1,
  maxSize: 3,
});

const labels = { app: "hello" };
const namespace = new k8s.core.v1.Namespace("apps", {}, { provider: cluster.provider });
const deployment = new k8s.apps.v1.Deployment(
  "hello",
  {
    metadata: { namespace: namespace.metadata.name, labels },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: "hello", image: "nginx:1.29", ports: [{ containerPort: 80 }] }] },
      },
    },
  },
  { provider: cluster.provider },
);
const service = new k8s.core.v1.Service(
  "hello",
  {
    metadata: { namespace: namespace.metadata.name, labels: deployment.spec.template.metadata.labels },
    spec: { type: "LoadBalancer", selector: labels, ports: [{ port: 80 }] },
  },
  { provider: cluster.provider },
);

export const kubeconfig = cluster.kubeconfig;
export const clusterName = cluster.eksCluster.name;
export const hostname = service.status.loadBalancer.ingress[0].hostname;
