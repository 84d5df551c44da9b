import { defineResourceRule, resourceType } from "@eks-platform/policy-kit";

/**
 * API versions that no supported EKS version serves, by the Kubernetes version that removed them.
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/ (read 2026-11-24)
 */
const removed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "1.16": {
    "apps/v1beta1": ["ControllerRevision", "Deployment", "StatefulSet"],
    "apps/v1beta2": ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
    "extensions/v1beta1": ["DaemonSet", "Deployment", "NetworkPolicy", "PodSecurityPolicy", "ReplicaSet"],
  },
  "1.22": {
    "admissionregistration.k8s.io/v1beta1": [
      "MutatingWebhookConfiguration",
      "ValidatingWebhookConfiguration",
    ],
    "apiextensions.k8s.io/v1beta1": ["CustomResourceDefinition"],
    "apiregistration.k8s.io/v1beta1": ["APIService"],
    "certificates.k8s.io/v1beta1": ["CertificateSigningRequest"],
    "coordination.k8s.io/v1beta1": ["Lease"],
    "extensions/v1beta1": ["Ingress"],
    "networking.k8s.io/v1beta1": ["Ingress", "IngressClass"],
    "rbac.authorization.k8s.io/v1beta1": ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
    "scheduling.k8s.io/v1beta1": ["PriorityClass"],
    "storage.k8s.io/v1beta1": ["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
  },
  "1.25": {
    "autoscaling/v2beta1": ["HorizontalPodAutoscaler"],
    "batch/v1beta1": ["CronJob"],
    "discovery.k8s.io/v1beta1": ["EndpointSlice"],
    "events.k8s.io/v1beta1": ["Event"],
    "node.k8s.io/v1beta1": ["RuntimeClass"],
    "policy/v1beta1": ["PodDisruptionBudget", "PodSecurityPolicy"],
  },
  "1.26": {
    "autoscaling/v2beta2": ["HorizontalPodAutoscaler"],
    "flowcontrol.apiserver.k8s.io/v1beta1": ["FlowSchema", "PriorityLevelConfiguration"],
  },
  "1.29": { "flowcontrol.apiserver.k8s.io/v1beta2": ["FlowSchema", "PriorityLevelConfiguration"] },
  "1.32": { "flowcontrol.apiserver.k8s.io/v1beta3": ["FlowSchema", "PriorityLevelConfiguration"] },
};

const removedIn: ReadonlyMap<string, string> = new Map(
  Object.entries(removed).flatMap(([version, apis]) =>
    Object.entries(apis).flatMap(([api, kinds]) =>
      kinds.map((kind) => [`kubernetes:${api}:${kind}`, version] as const),
    ),
  ),
);

export const noRemovedApis = defineResourceRule({
  name: "no-removed-apis",
  description: "Objects are written in versions of their APIs that the cluster still serves.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use the version that the deprecation guide names.",
  url: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
  tags: ["trivy:KSV-0107"],
  appliesTo: [...removedIn.keys()].map((token) => resourceType<object>(token)),
  *findings(_inputs, { type }) {
    const [, api] = type.split(":");
    yield { path: "apiVersion", message: `Kubernetes ${removedIn.get(type)} removed ${api}.` };
  },
});
