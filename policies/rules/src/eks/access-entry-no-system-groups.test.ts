import { describeRule } from "@eks-platform/policy-kit/testing";
import { accessEntryNoSystemGroups } from "./access-entry-no-system-groups";

describeRule(accessEntryNoSystemGroups, {
  path: "kubernetesGroups[1]",
  accepts: {
    "a custom group": { kubernetesGroups: ["team-a"] },
    "an entry without groups": {},
  },
  rejects: {
    "system:masters": { kubernetesGroups: ["team-a", "system:masters"] },
  },
});
