import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { accessEntryNoSystemGroups } from "./access-entry-no-system-groups";

describeRule(accessEntryNoSystemGroups, {
  accepts: {
    "a custom group": { kubernetesGroups: ["team-a"] },
    "an entry without groups": {},
  },
  rejects: {
    "system:masters": withOptions(
      { kubernetesGroups: ["team-a", "system:masters"] },
      { path: "kubernetesGroups[1]" },
    ),
  },
});
