import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksNoCreatorAdmin } from "./eks-no-creator-admin";

describeRule(eksNoCreatorAdmin, {
  accepts: {
    "a creator without rights": { accessConfig: { bootstrapClusterCreatorAdminPermissions: false } },
  },
  rejects: {
    "a creator with rights": { accessConfig: { bootstrapClusterCreatorAdminPermissions: true } },
    "the default, which is a creator with rights": { accessConfig: { authenticationMode: "API" } },
  },
});
