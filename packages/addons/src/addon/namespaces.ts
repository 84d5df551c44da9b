/**
 * Which privileges on the node the pods of a namespace may request.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export type PodSecurity = "restricted" | "baseline" | "privileged";

/** A namespace that Kubernetes creates itself, or one that the platform creates. */
export type Namespace = { readonly name: string; readonly origin: "kubernetes" } | OwnNamespace;

/** A namespace that the platform creates. */
export interface OwnNamespace {
  readonly name: string;
  readonly origin: "platform";

  /** The strictest level at which the pods of all its add-ons start. */
  readonly podSecurity: PodSecurity;
}

/** The namespaces of the add-ons. Two add-ons in one namespace refer to the same row, so that it is created once. */
export const namespaces = {
  argocd: { name: "argocd", origin: "platform", podSecurity: "restricted" },
  certManager: { name: "cert-manager", origin: "platform", podSecurity: "restricted" },
  externalDns: { name: "external-dns", origin: "platform", podSecurity: "restricted" },
  externalSecrets: { name: "external-secrets", origin: "platform", podSecurity: "restricted" },
  istioIngress: { name: "istio-ingress", origin: "platform", podSecurity: "restricted" },
  istioSystem: { name: "istio-system", origin: "platform", podSecurity: "restricted" },
  kubeSystem: { name: "kube-system", origin: "kubernetes" },
  // The node exporter reads the host's network, processes and files.
  monitoring: { name: "monitoring", origin: "platform", podSecurity: "privileged" },
} as const satisfies Record<string, Namespace>;

/** Labels with which Kubernetes rejects pods that exceed the level, and warns of pods that exceed the strictest one. */
export function podSecurityLabels(podSecurity: PodSecurity): Record<string, string> {
  return {
    "pod-security.kubernetes.io/enforce": podSecurity,
    "pod-security.kubernetes.io/audit": "restricted",
    "pod-security.kubernetes.io/warn": "restricted",
  };
}
