import {
  givenName,
  ipv4Range,
  kmsKeyArn,
  logRetentionDays,
  networkContract,
  policyArn,
  privateIpv4Range,
} from "@eks-platform/core";
import { eksVersions } from "@eks-platform/facts";
import { anyText, boolean, list, map, object, oneOf, ruleOver, string } from "@eks-platform/settings";
import { managedAddonNames } from "../managed-addons/managed-addon";
import { hasRoomForSystemPods } from "../nodes/system-pods";
import { accessGrant } from "./access-grant";
import { fargateProfile } from "./fargate-profile";
import { versionProblems } from "./kubernetes-version";
import { managedAddon } from "./managed-addon";
import { keyProblems } from "./key-length";
import { nodeGroup } from "./node-group";

const fields = {
  network: {
    ...networkContract,
    description:
      "Where it lives: nodes in the private subnets, the control plane's interfaces in subnets of their own.",
  },
  kubernetesVersion: oneOf({
    description: "Minor version of Kubernetes that EKS supports. One minor up at a time; never down.",
    values: eksVersions().map(({ version }) => version),
    dated: true,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
  }),
  nodeGroups: map({
    description:
      "Nodes that EKS manages, by name of the group. At least one group must take CoreDNS: `min` of 1 or more, and no taint that it does not tolerate.",
    keys: givenName,
    values: nodeGroup,
  }),
  access: map({
    description:
      'Who may use the Kubernetes API, by a name of our own. At least one must be `"clusterAdmin"`: the creator of the cluster has no access otherwise. The role that deploys add-ons must be among them.',
    keys: givenName,
    values: accessGrant,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
  }),
  clusterName: string({
    description: "Name of the cluster.",
    format: {
      name: "1 to 100 letters, digits, hyphens and underscores, the first no hyphen",
      pattern: /^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/,
      example: "production",
    },
    optional: true,
    otherwise: "the name of the component",
    replaces: "the cluster",
  }),
  publicAccessCidrs: list({
    description:
      "Ranges that may reach the Kubernetes API from the internet. None means that it is closed to the internet.",
    items: string({
      description: "A range of your offices or runners.",
      format: ipv4Range(0, 32, "203.0.113.0/24", "198.51.100.0/24"),
    }),
    unique: true,
    default: [],
    source: "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
  }),
  supportPolicy: oneOf({
    type: "SupportPolicy",
    description: "What happens when the version leaves standard support.",
    values: {
      standard: "EKS upgrades the control plane.",
      extended: "it stays a year longer, at six times the price.",
    },
    default: "standard",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/view-support-policy.html",
  }),
  controlPlaneTier: oneOf({
    type: "ControlPlaneTier",
    description:
      'Capacity that the control plane has from the start. Each tier above `"standard"` has an hourly price of its own.',
    values: ["standard", "tier-xl", "tier-2xl", "tier-4xl", "tier-8xl"],
    default: "standard",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/eks-provisioned-control-plane.html",
  }),
  serviceCidr: string({
    description: "Range of the addresses of Kubernetes services, apart from the VPC.",
    format: privateIpv4Range(12, 24, "172.20.0.0/16", "10.100.0.0/16"),
    optional: true,
    otherwise: "EKS takes 10.100.0.0/16 or 172.20.0.0/16",
    replaces: "the cluster",
    source: "https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html",
  }),
  logRetentionDays: logRetentionDays({
    description: "Days that the control plane's logs are kept.",
    default: 90,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
  }),
  logKmsKeyArn: string({
    description:
      "ARN of the KMS key that encrypts the control plane's logs. Its policy must let CloudWatch Logs of the region use it.",
    format: kmsKeyArn,
    input: true,
    optional: true,
    otherwise: "none: CloudWatch encrypts with a key of its own",
  }),
  secretsKmsKeyArn: string({
    description: "ARN of a KMS key that encrypts Kubernetes secrets.",
    format: kmsKeyArn,
    input: true,
    optional: true,
    otherwise: "a key of the cluster's own, rotated every year",
    replaces: "the cluster",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html",
  }),
  managedAddons: map({
    description:
      "Add-ons of EKS: naming an optional one installs it, naming a required one pins or configures it.",
    keys: managedAddonNames,
    values: managedAddon,
    default: {},
  }),
  fargateProfiles: map({
    description: "Pods that run on Fargate, by name of the profile.",
    keys: givenName,
    values: fargateProfile,
    default: {},
    source: "https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html",
  }),
  nodePolicyArns: list({
    description:
      "ARNs of further policies of the nodes' role, for example to open sessions by Systems Manager.",
    items: string({ description: "ARN of a policy.", format: policyArn }),
    unique: true,
    default: [],
  }),
  nodeTags: map({
    description:
      "Tags of the instances and volumes that EKS starts: the provider's `defaultTags` do not reach them.",
    values: string({ description: "Value of the tag.", format: anyText }),
    default: {},
  }),
  zonalShift: boolean({
    description:
      "Whether AWS may move traffic away from an impaired zone by itself, for load balancers and for traffic in the cluster.",
    default: true,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/zone-shift.html",
  }),
  protect: boolean({
    description: "Whether Pulumi and EKS refuse to delete or replace the control plane and its key.",
    default: true,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html",
  }),
} as const;

/** The settings of a cluster. */
export const clusterSettings = object({
  type: "ClusterArgs",
  description: "What a cluster is made of: control plane, nodes, access.",
  fields,
  rules: [
    ruleOver(
      fields,
      ["kubernetesVersion", "supportPolicy"],
      ({ kubernetesVersion, supportPolicy }, { day }) =>
        versionProblems(kubernetesVersion, supportPolicy, day),
    ),
    ruleOver(fields, ["access"], ({ access }) =>
      Object.values(access).some(({ policy }) => policy === "clusterAdmin")
        ? []
        : [
            {
              at: ["access"],
              allowed: "such that at least one principal is clusterAdmin",
              fix: "Name the role that deploys the platform: the creator of the cluster has no access otherwise.",
            },
          ],
    ),
    ruleOver(fields, ["nodeGroups"], ({ nodeGroups }) =>
      Object.values(nodeGroups).some(hasRoomForSystemPods)
        ? []
        : [
            {
              at: ["nodeGroups"],
              allowed: "such that one group has a node from the start and no taint but CriticalAddonsOnly",
              fix: "Give one group a min of 1 or more and no taints: CoreDNS waits for such a node, and everything for CoreDNS.",
            },
          ],
    ),
    ruleOver(fields, ["nodeGroups"], ({ nodeGroups }, { name }) =>
      keyProblems("nodeGroups", nodeGroups, name),
    ),
    ruleOver(fields, ["access"], ({ access }, { name }) => keyProblems("access", access, name)),
    ruleOver(fields, ["fargateProfiles"], ({ fargateProfiles }, { name }) =>
      keyProblems("fargateProfiles", fargateProfiles, name),
    ),
  ],
});
