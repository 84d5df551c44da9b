import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { accessEntryNoSystemGroups } from "./access-entry-no-system-groups";

describeRule(accessEntryNoSystemGroups, {
  accepts: {
    "a group of one's own": { kubernetesGroups: ["team-a"] },
    "an entry without groups": {},
  },
  rejects: {
    "the group above RBAC": withOptions(
      { kubernetesGroups: ["team-a", "system:masters"] },
      { path: "kubernetesGroups[1]" },
    ),
  },
});
