import { defineResourceRule } from "@eks-platform/policy-kit";
import { storageClass } from "../resources/kubernetes";
import { ebsProvisioners } from "./ebs-provisioners";

export const storageClassEncrypted = defineResourceRule({
  name: "storage-class-encrypted",
  description: "Storage classes make encrypted disks.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set parameters.encrypted to "true". Changing it replaces the class.',
  url: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
  appliesTo: [storageClass],
  *findings({ provisioner, parameters }) {
    // The driver uses the default of the account. The flag is a string in this resource.
    if (!ebsProvisioners.has(provisioner ?? "") || parameters?.["encrypted"] === "true") return;
    yield { path: "parameters.encrypted", message: "volumes may be unencrypted." };
  },
});
