import { describeRule } from "@eks-platform/policy-kit/testing";
import { nodegroupAmiType } from "./nodegroup-ami-type";

describeRule(nodegroupAmiType, {
  path: "amiType",
  accepts: {
    "Amazon Linux 2023": { amiType: "AL2023_ARM_64_STANDARD" },
    Bottlerocket: { amiType: "BOTTLEROCKET_x86_64" },
    "the default, which is current": {},
  },
  rejects: {
    "Amazon Linux 2": { amiType: "AL2_x86_64" },
    "Amazon Linux 2 for graphics": { amiType: "AL2_x86_64_GPU" },
  },
});
