// Generated from the declarations of settings by `npm run generate`. Change those.
import type { ClusterContract, NetworkContract } from "@eks-platform/core";

/** What is installed on a cluster, and how. */
export interface AddonsArgs {
  /** The cluster to install on. */
  readonly cluster: ClusterContract;

  /** The network of the cluster. Karpenter starts nodes in its private subnets. */
  readonly network: NetworkContract;

  /** AWS region of the cluster. */
  readonly region: string;

  /**
   * The add-ons to install, by name and in any order, each with its settings: `{}` where there is nothing to
   * set.
   */
  readonly install: Install;

  /**
   * How much of an outage the add-ons survive.
   *
   * - `"single"`: one replica each; draining a node interrupts them. For environments that may pause.
   * - `"high"`: replicas over zones, with disruption budgets; the loss of a node or a zone interrupts no add-on. Needs nodes in three zones.
   *
   * @default "high"
   */
  readonly availability?: Availability;

  /**
   * Who installs the charts.
   *
   * - `"helm"`: Pulumi, as Helm releases.
   * - `"argocd"`: Argo CD, from Application resources. Argo CD itself, what it needs, and charts that render differently every time still come by Helm.
   *
   * @default "helm"
   */
  readonly delivery?: Delivery;
}

/** The add-ons to install, by name and in any order, each with its settings: `{}` where there is nothing to set. */
export interface Install {
  /**
   * Deploys what is in Git to the cluster, and keeps the cluster in that state.
   *
   * @default not installed
   */
  readonly "argo-cd"?: Readonly<Record<string, never>>;

  /**
   * Creates a network load balancer for a Service and an application load balancer for an Ingress.
   *
   * @default not installed
   */
  readonly "aws-load-balancer-controller"?: Readonly<Record<string, never>>;

  /**
   * Issues and renews TLS certificates inside the cluster.
   *
   * @default not installed
   */
  readonly "cert-manager"?: CertManagerSettings;

  /**
   * Resizes the managed node groups to what pods request. The alternative to Karpenter.
   *
   * @default not installed
   */
  readonly "cluster-autoscaler"?: Readonly<Record<string, never>>;

  /**
   * Keeps DNS records in step with Services and Ingresses.
   *
   * @default not installed
   */
  readonly "external-dns"?: ExternalDnsSettings;

  /**
   * Copies secrets from AWS Secrets Manager and Parameter Store into the cluster.
   *
   * @default not installed
   */
  readonly "external-secrets"?: ExternalSecretsSettings;

  /**
   * The custom resource definitions of Istio, and the webhook that checks its resources.
   *
   * @default not installed
   */
  readonly "istio-base"?: Readonly<Record<string, never>>;

  /**
   * Where traffic enters the mesh: Envoy behind a network load balancer. Gateways select it by `istio: gateway`.
   *
   * @default not installed
   */
  readonly "istio-gateway"?: IstioGatewaySettings;

  /**
   * The control plane of the Istio service mesh.
   *
   * @default not installed
   */
  readonly istiod?: IstiodSettings;

  /**
   * Starts nodes for pods that wait, and removes nodes that are no longer worth their price.
   *
   * @default not installed
   */
  readonly karpenter?: KarpenterSettings;

  /**
   * The custom resource definitions of Karpenter, in a release of their own so that Helm upgrades them.
   *
   * @default not installed
   */
  readonly "karpenter-crd"?: Readonly<Record<string, never>>;

  /**
   * Prometheus, Alertmanager and Grafana, with the rules and dashboards of Kubernetes.
   *
   * @default not installed
   */
  readonly "kube-prometheus-stack"?: KubePrometheusStackSettings;

  /**
   * Serves the metrics that `kubectl top` and the horizontal pod autoscaler read.
   *
   * @default not installed
   */
  readonly "metrics-server"?: Readonly<Record<string, never>>;

  /**
   * The custom resource definitions of the Prometheus operator, in a release of their own so that Helm upgrades
   * them.
   *
   * @default not installed
   */
  readonly "prometheus-operator-crds"?: Readonly<Record<string, never>>;
}

/** Issues and renews TLS certificates inside the cluster. */
export interface CertManagerSettings {
  /**
   * Route 53 hosted zones in which a DNS record may prove the ownership of a domain.
   *
   * @default []
   * @see https://cert-manager.io/docs/configuration/acme/dns01/route53/
   */
  readonly zoneIds?: readonly string[];
}

/** Keeps DNS records in step with Services and Ingresses. */
export interface ExternalDnsSettings {
  /** Domains whose records follow the cluster's Services and Ingresses. At least 1 of them. */
  readonly domains: readonly string[];

  /** Route 53 hosted zones that it may change: those of the domains, and no others. At least 1 of them. */
  readonly zoneIds: readonly string[];
}

/** Copies secrets from AWS Secrets Manager and Parameter Store into the cluster. */
export interface ExternalSecretsSettings {
  /**
   * Prefixes of the names of the secrets and parameters that it may read, each a path that ends with a slash. At
   * least 1 of them.
   */
  readonly prefixes: readonly string[];

  /**
   * KMS keys of your own that the secrets are encrypted with. AWS-managed keys need no entry.
   *
   * @default []
   */
  readonly kmsKeyArns?: readonly string[];
}

/** Where traffic enters the mesh: Envoy behind a network load balancer. Gateways select it by `istio: gateway`. */
export interface IstioGatewaySettings {
  /**
   * Who reaches the gateway's load balancer.
   *
   * - `"internal"`: the VPC.
   * - `"internet-facing"`: everyone.
   *
   * @default "internal"
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#lb-scheme
   */
  readonly scheme?: "internal" | "internet-facing";
}

/** The control plane of the Istio service mesh. */
export interface IstiodSettings {
  /**
   * Whether pods of the mesh accept plain text.
   *
   * - `"strict"`: they accept mutual TLS only.
   * - `"permissive"`: they accept both, while a mesh is being introduced.
   *
   * @default "strict"
   * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
   */
  readonly mutualTls?: "strict" | "permissive";
}

/** Starts nodes for pods that wait, and removes nodes that are no longer worth their price. */
export interface KarpenterSettings {
  /**
   * Image of the nodes. It names a release, so that a new image is a commit. An image alias with an exact
   * release.
   *
   * @example "al2023@v20260810"
   * @see https://karpenter.sh/docs/concepts/nodeclasses/#specamiselectorterms
   */
  readonly nodeImage: string;

  /**
   * How the nodes are bought.
   *
   * - `"on-demand"`: at the list price, and kept until they are terminated.
   * - `"spot"`: cheaper; AWS may reclaim them with two minutes' notice.
   * - `"spot-then-on-demand"`: Spot while there is capacity, else On-Demand.
   *
   * @default "spot-then-on-demand"
   * @see https://karpenter.sh/docs/concepts/nodepools/#capacity-type
   */
  readonly capacity?: "on-demand" | "spot" | "spot-then-on-demand";

  /**
   * Most vCPUs that Karpenter may run at once. 4 to 10000 vCPUs.
   *
   * @default 200
   * @see https://karpenter.sh/docs/concepts/nodepools/#speclimits
   */
  readonly cpuLimit?: number;
}

/** Prometheus, Alertmanager and Grafana, with the rules and dashboards of Kubernetes. */
export interface KubePrometheusStackSettings {
  /**
   * How long metrics are kept. 1 to 365 days.
   *
   * @default 15
   * @see https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects
   */
  readonly retentionDays?: number;

  /**
   * Size of each Prometheus volume. A volume can grow, but never shrink. 10 to 16384 GiB.
   *
   * @default 50
   */
  readonly storageGib?: number;

  /**
   * Memory of each Prometheus. What it needs grows with the number of time series. 1 to 512 GiB.
   *
   * @default 4
   */
  readonly memoryGib?: number;
}

/**
 * How much of an outage the add-ons survive.
 *
 * - `"single"`: one replica each; draining a node interrupts them. For environments that may pause.
 * - `"high"`: replicas over zones, with disruption budgets; the loss of a node or a zone interrupts no add-on. Needs nodes in three zones.
 */
export type Availability = "single" | "high";

/**
 * Who installs the charts.
 *
 * - `"helm"`: Pulumi, as Helm releases.
 * - `"argocd"`: Argo CD, from Application resources. Argo CD itself, what it needs, and charts that render differently every time still come by Helm.
 */
export type Delivery = "helm" | "argocd";
