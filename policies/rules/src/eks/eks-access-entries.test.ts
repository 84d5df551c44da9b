import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksAccessEntries } from "./eks-access-entries";

describeRule(eksAccessEntries, {
  path: "accessConfig.authenticationMode",
  accepts: {
    "only access entries": { accessConfig: { authenticationMode: "API" } },
  },
  rejects: {
    "access entries and the ConfigMap": { accessConfig: { authenticationMode: "API_AND_CONFIG_MAP" } },
    "the default, which reads the ConfigMap": {},
  },
});
