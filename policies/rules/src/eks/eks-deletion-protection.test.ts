import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { eksDeletionProtection } from "./eks-deletion-protection";

describeRule(eksDeletionProtection, {
  path: "deletionProtection",
  accepts: {
    "a protected cluster": { deletionProtection: true },
    "a cluster outside production": { deletionProtection: false, tags: { "platform:environment": "dev" } },
  },
  rejects: {
    "a cluster without protection": { deletionProtection: false },
    "the default of a cluster, which is no protection": { tags: { "platform:environment": "prod" } },
    "a cluster that only Pulumi protects": withOptions({}, { protect: true }),
  },
});
