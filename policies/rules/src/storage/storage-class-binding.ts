import { defineResourceRule } from "@eks-platform/policy-kit";
import { storageClass } from "../resources/kubernetes";
import { ebsProvisioners } from "./ebs-provisioners";

export const storageClassBinding = defineResourceRule({
  name: "storage-class-binding",
  description: "A disk is made in the zone of the pod that uses it.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set volumeBindingMode to "WaitForFirstConsumer". Changing it replaces the class.',
  url: "https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode",
  appliesTo: [storageClass],
  *findings({ provisioner, volumeBindingMode }) {
    // Kubernetes binds immediately by default.
    if (!ebsProvisioners.has(provisioner ?? "") || volumeBindingMode === "WaitForFirstConsumer") return;
    yield {
      path: "volumeBindingMode",
      message: "the volume may be created in a zone where the pod cannot run.",
    };
  },
});
