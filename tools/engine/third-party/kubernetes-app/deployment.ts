import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

export interface ServiceDeploymentArgs {
  image: string;
  port: number;
  replicas?: number;
  serviceType?: "ClusterIP" | "LoadBalancer";
  environment?: Record<string, pulumi.Input<string>>;
}

/** A deployment and the service in front of it. */
export class ServiceDeployment extends pulumi.ComponentResource {
  public readonly deployment: k8s.apps.v1.Deployment;
  public readonly service: k8s.core.v1.Service;
  public readonly address: pulumi.Output<string>;

  constructor(name: string, args: ServiceDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    super("guestbook:index:ServiceDeployment", name, {}, opts);
    const labels = { app: name };
    const { image, port, replicas = 1, serviceType = "ClusterIP", environment = {} } = args;
    const container: k8s.types.input.core.v1.Container = {
      name,
      image,
      resources: { requests: { cpu: "100m", memory: "100Mi" } },
      env: Object.entries(environment).map(([variable, value]) => ({ name: variable, value })),
      ports: [{ containerPort: port }],
    };
    this.deployment = new k8s.apps.v1.Deployment(
      name,
      {
        spec: {
          selector: { matchLabels: labels },
          replicas,
          template: { metadata: { labels }, spec: { containers: [container] } },
        },
      },
      { parent: this },
    );
    this.service = new k8s.core.v1.Service(
      name,
      {
        metadata: { name, labels: this.deployment.metadata.labels },
        spec: { ports: [{ port, targetPort: port }], selector: labels, type: serviceType },
      },
      { parent: this },
    );
    this.address =
      serviceType === "ClusterIP"
        ? this.service.spec.clusterIP
        : this.service.status.loadBalancer.apply(({ ingress }) => ingress?.[0]?.hostname ?? "pending");
    this.registerOutputs({ address: this.address });
  }
}
