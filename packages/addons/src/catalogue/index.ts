import type { Addon } from "../addon/addon";
import { argoCd } from "./argo-cd";
import { awsLoadBalancerController } from "./aws-load-balancer-controller";
import { certManager } from "./cert-manager";
import { clusterAutoscaler } from "./cluster-autoscaler";
import { externalDns } from "./external-dns";
import { externalSecrets } from "./external-secrets";
import { istioBase } from "./istio-base";
import { istioGateway } from "./istio-gateway";
import { istiod } from "./istiod";
import { karpenter } from "./karpenter";
import { karpenterCrd } from "./karpenter-crd";
import { kubePrometheusStack } from "./kube-prometheus-stack";
import { metricsServer } from "./metrics-server";
import { prometheusOperatorCrds } from "./prometheus-operator-crds";

/** Every add-on that an environment can install, by name. A new add-on is a file here and a line below. */
export const catalogue = {
  "argo-cd": argoCd,
  "aws-load-balancer-controller": awsLoadBalancerController,
  "cert-manager": certManager,
  "cluster-autoscaler": clusterAutoscaler,
  "external-dns": externalDns,
  "external-secrets": externalSecrets,
  "istio-base": istioBase,
  "istio-gateway": istioGateway,
  istiod,
  karpenter,
  "karpenter-crd": karpenterCrd,
  "kube-prometheus-stack": kubePrometheusStack,
  "metrics-server": metricsServer,
  "prometheus-operator-crds": prometheusOperatorCrds,
} as const;

/** Name of an add-on of the catalogue. */
export type AddonName = keyof typeof catalogue;

/** The names of all add-ons, sorted. */
// The keys of a literal are exactly its type's keys.
export const addonNames = Object.keys(catalogue) as readonly AddonName[];

/** The add-ons with these names, in the order of the catalogue. Names that it does not have are left out. */
export function selectAddons(install: object): readonly Addon[] {
  const names = new Set(
    Object.entries(install)
      .filter(([, settings]) => settings !== undefined)
      .map(([name]) => name),
  );
  return Object.values<Addon>(catalogue).filter(({ name }) => names.has(name));
}
