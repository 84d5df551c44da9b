import { describeRule } from "@eks-platform/policy-kit/testing";
import { storageClassBinding } from "./storage-class-binding";

describeRule(storageClassBinding, {
  path: "volumeBindingMode",
  accepts: {
    "a class that waits": { provisioner: "ebs.csi.aws.com", volumeBindingMode: "WaitForFirstConsumer" },
  },
  rejects: {
    "a class with immediate binding": { provisioner: "ebs.csi.aws.com", volumeBindingMode: "Immediate" },
    "the default, which is immediate binding": { provisioner: "ebs.csi.eks.amazonaws.com" },
  },
});
