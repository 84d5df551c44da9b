import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { rbacSystemGroups } from "./rbac-system-groups";

const subject = (name: string) => ({ subjects: [{ kind: "Group", name }] });

describeRule(rbacSystemGroups, {
  accepts: {
    "a group of one's own": subject("platform-viewers"),
  },
  rejects: {
    "the group above RBAC": given(subject("system:masters"), { path: "subjects[0].name" }),
    "everybody without a login": subject("system:unauthenticated"),
    "everybody with a login": subject("system:authenticated"),
    "the anonymous user": {
      subjects: [
        { kind: "Group", name: "team" },
        { kind: "User", name: "system:anonymous" },
      ],
    },
  },
});
