import { describeRule, unknownString } from "@eks-platform/policy-kit/testing";
import { nodegroupNoOpenSsh } from "./nodegroup-no-open-ssh";

describeRule(nodegroupNoOpenSsh, {
  path: "remoteAccess.sourceSecurityGroupIds",
  accepts: {
    "nodes without a key": { remoteAccess: {} },
    "a key for a group that is created in the same deployment": {
      remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: [unknownString] },
    },
  },
  rejects: {
    "a key without groups": { remoteAccess: { ec2SshKey: "ops" } },
    "a key with no group in the list": {
      remoteAccess: { ec2SshKey: unknownString, sourceSecurityGroupIds: [] },
    },
  },
});
