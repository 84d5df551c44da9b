import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacSystemGroups } from "./rbac-system-groups";

const bindTo = (name: string) => ({ subjects: [{ kind: "Group", name }] });

describeRule(rbacSystemGroups, {
  accepts: {
    "a custom group": bindTo("platform-viewers"),
  },
  rejects: {
    "system:masters": withOptions(bindTo("system:masters"), { path: "subjects[0].name" }),
    "every unauthenticated user": bindTo("system:unauthenticated"),
    "every authenticated user": bindTo("system:authenticated"),
    "the anonymous user": {
      subjects: [
        { kind: "Group", name: "team" },
        { kind: "User", name: "system:anonymous" },
      ],
    },
  },
});
