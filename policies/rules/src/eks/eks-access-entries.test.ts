import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksAccessEntries } from "./eks-access-entries";

describeRule(eksAccessEntries, {
  accepts: {
    "access entries alone": { accessConfig: { authenticationMode: "API" } },
  },
  rejects: {
    "both ways in": { accessConfig: { authenticationMode: "API_AND_CONFIG_MAP" } },
    "the default, which reads the ConfigMap": {},
  },
});
