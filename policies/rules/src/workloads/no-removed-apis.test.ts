import assert from "node:assert/strict";
import { evaluateRules } from "@eks-platform/policy-kit";
import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { noRemovedApis } from "./no-removed-apis";

/** Every removed API as the deprecation guide of Kubernetes lists it: the version that removed it, and its kinds. */
const guide = {
  "1.16 apps/v1beta1": "ControllerRevision Deployment StatefulSet",
  "1.16 apps/v1beta2": "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet",
  "1.16 extensions/v1beta1": "DaemonSet Deployment NetworkPolicy PodSecurityPolicy ReplicaSet",
  "1.22 admissionregistration.k8s.io/v1beta1": "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
  "1.22 apiextensions.k8s.io/v1beta1": "CustomResourceDefinition",
  "1.22 apiregistration.k8s.io/v1beta1": "APIService",
  "1.22 certificates.k8s.io/v1beta1": "CertificateSigningRequest",
  "1.22 coordination.k8s.io/v1beta1": "Lease",
  "1.22 extensions/v1beta1": "Ingress",
  "1.22 networking.k8s.io/v1beta1": "Ingress IngressClass",
  "1.22 rbac.authorization.k8s.io/v1beta1": "ClusterRole ClusterRoleBinding Role RoleBinding",
  "1.22 scheduling.k8s.io/v1beta1": "PriorityClass",
  "1.22 storage.k8s.io/v1beta1": "CSIDriver CSINode StorageClass VolumeAttachment",
  "1.25 autoscaling/v2beta1": "HorizontalPodAutoscaler",
  "1.25 batch/v1beta1": "CronJob",
  "1.25 discovery.k8s.io/v1beta1": "EndpointSlice",
  "1.25 events.k8s.io/v1beta1": "Event",
  "1.25 node.k8s.io/v1beta1": "RuntimeClass",
  "1.25 policy/v1beta1": "PodDisruptionBudget PodSecurityPolicy",
  "1.26 autoscaling/v2beta2": "HorizontalPodAutoscaler",
  "1.26 flowcontrol.apiserver.k8s.io/v1beta1": "FlowSchema PriorityLevelConfiguration",
  "1.29 flowcontrol.apiserver.k8s.io/v1beta2": "FlowSchema PriorityLevelConfiguration",
  "1.32 flowcontrol.apiserver.k8s.io/v1beta3": "FlowSchema PriorityLevelConfiguration",
};

const removals = Object.entries(guide).flatMap(([entry, kinds]) => {
  const [version = "", api = ""] = entry.split(" ");
  return kinds.split(" ").map((kind) => ({ version, api, type: `kubernetes:${api}:${kind}` }));
});

describeRule(noRemovedApis, {
  path: "apiVersion",
  accepts: {},
  rejects: Object.fromEntries(removals.map(({ type }) => [type, withOptions({}, { type })])),
});

describe("no-removed-apis", () => {
  it("applies to the removed APIs and to no other", () => {
    assert.deepEqual([...noRemovedApis.appliesTo].sort(), removals.map(({ type }) => type).sort());
  });

  for (const { version, api, type } of removals) {
    it(`names the version that removed ${type}`, () => {
      const violations = evaluateRules([noRemovedApis], [{ type, name: "old", urn: "urn:old", props: {} }]);
      assert.deepEqual(
        violations.map(({ message }) => message),
        [`apiVersion: Kubernetes ${version} removed ${api}.`],
      );
    });
  }
});
