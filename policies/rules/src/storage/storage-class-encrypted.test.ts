import { describeRule } from "@eks-platform/policy-kit/testing";
import { storageClassEncrypted } from "./storage-class-encrypted";

describeRule(storageClassEncrypted, {
  path: "parameters.encrypted",
  accepts: {
    "encrypted volumes": { provisioner: "ebs.csi.aws.com", parameters: { encrypted: "true" } },
    "a file system, which encrypts by itself": { provisioner: "efs.csi.aws.com" },
  },
  rejects: {
    "volumes with the account's default": { provisioner: "ebs.csi.aws.com", parameters: { type: "gp3" } },
    "volumes of the in-tree provisioner": { provisioner: "kubernetes.io/aws-ebs" },
  },
});
