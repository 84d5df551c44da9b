import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { ServiceDeployment } from "./deployment";

const config = new pulumi.Config();

const leader = new ServiceDeployment("redis-leader", { image: "redis:8", port: 6379 });
const replica = new ServiceDeployment("redis-replica", {
  image: "redis:8",
  port: 6379,
  replicas: 2,
  environment: { LEADER: leader.address },
});
const frontend = new ServiceDeployment("frontend", {
  image: "guestbook:v1",
  port: 80,
  replicas: config.requireNumber("replicas"),
  serviceType: config.requireBoolean("useLoadBalancer") ? "LoadBalancer" : "ClusterIP",
  environment: { REPLICA: replica.address },
});
new k8s.networking.v1.Ingress("guestbook", {
  spec: {
    rules: [
      {
        http: {
          paths: [
            {
              path: "/",
              pathType: "Prefix",
              backend: { service: { name: frontend.service.metadata.name, port: { number: 80 } } },
            },
          ],
        },
      },
    ],
  },
});
new k8s.helm.v3.Release("metrics", {
  chart: "metrics-server",
  version: "3.13.0",
  repositoryOpts: { repo: "https://kubernetes-sigs.github.io/metrics-server" },
  values: { replicas: 2 },
});

export const address = frontend.address;
