import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksNoCreatorAdmin } from "./eks-no-creator-admin";

describeRule(eksNoCreatorAdmin, {
  path: "accessConfig.bootstrapClusterCreatorAdminPermissions",
  accepts: {
    "a creator without permissions": { accessConfig: { bootstrapClusterCreatorAdminPermissions: false } },
  },
  rejects: {
    "a creator with permissions": { accessConfig: { bootstrapClusterCreatorAdminPermissions: true } },
    "the default, which is a creator with permissions": { accessConfig: { authenticationMode: "API" } },
  },
});
