import { describeRule } from "@eks-platform/policy-kit/testing";
import { storageClassBinding } from "./storage-class-binding";

describeRule(storageClassBinding, {
  accepts: {
    "a class that waits": { provisioner: "ebs.csi.aws.com", volumeBindingMode: "WaitForFirstConsumer" },
  },
  rejects: {
    "a class that binds at once": { provisioner: "ebs.csi.aws.com", volumeBindingMode: "Immediate" },
    "the default, which binds at once": { provisioner: "ebs.csi.eks.amazonaws.com" },
  },
});
