import { describeRule } from "@eks-platform/policy-kit/testing";
import { storageClassEncrypted } from "./storage-class-encrypted";

describeRule(storageClassEncrypted, {
  accepts: {
    "encrypted disks": { provisioner: "ebs.csi.aws.com", parameters: { encrypted: "true" } },
    "a file system, which encrypts by itself": { provisioner: "efs.csi.aws.com" },
  },
  rejects: {
    "disks left to the account's default": { provisioner: "ebs.csi.aws.com", parameters: { type: "gp3" } },
    "disks of the provisioner in old releases": { provisioner: "kubernetes.io/aws-ebs" },
  },
});
