import { type ClusterArgs, type ManagedAddon, managedAddons } from "@eks-platform/cluster";
import { eksVersions } from "@eks-platform/facts";
import { z } from "zod";
import { accessGrant } from "./access-grant";
import { fargateProfile } from "./fargate-profile";
import { givenName, ipv4Range, kmsKeyArn, policyArn, retentionDays } from "./formats";
import { managedAddon } from "./managed-addon";
import { type Mirror } from "./mirror";
import { nodeGroup } from "./node-group";

const versions = eksVersions().map(({ version }) => version);
// The keys of a literal are exactly its type's keys.
const managedAddonNames = Object.keys(managedAddons) as ManagedAddon[];

/** The cluster: everything that `Cluster` takes, but for what the platform itself decides. */
export const cluster = z
  .strictObject({
    kubernetesVersion: z
      .enum(versions)
      .describe("Minor version of Kubernetes. One minor up at a time; never down."),
    nodeGroups: z.record(givenName, nodeGroup).describe("Nodes that EKS manages, by name of the group."),
    access: z
      .record(givenName, accessGrant)
      .describe("Who may use the Kubernetes API, by a name of our own. Who deploys must be among them."),
    publicAccessCidrs: z
      .array(ipv4Range(0, 32, "203.0.113.0/24"))
      .exactOptional()
      .describe("Ranges that may reach the Kubernetes API from the internet. Default: none, it is closed."),
    supportPolicy: z
      .enum(["standard", "extended"])
      .exactOptional()
      .describe(
        "After standard support: be upgraded, or pay six times the price for a year. Default: standard.",
      ),
    controlPlaneTier: z
      .enum(["standard", "tier-xl", "tier-2xl", "tier-4xl", "tier-8xl"])
      .exactOptional()
      .describe("Capacity that the control plane has from the start. Default: standard."),
    serviceCidr: ipv4Range(12, 24, "172.20.0.0/16")
      .exactOptional()
      .describe("Range of the addresses of Kubernetes services. Changing it replaces the cluster."),
    logRetentionDays: retentionDays
      .exactOptional()
      .describe("Days that the control plane's logs are kept. Default: 90."),
    logKmsKeyArn: kmsKeyArn
      .exactOptional()
      .describe("KMS key that encrypts those logs. Default: CloudWatch's own key."),
    secretsKmsKeyArn: kmsKeyArn
      .exactOptional()
      .describe("KMS key that encrypts Kubernetes secrets. Default: one of the cluster's own."),
    managedAddons: z
      .partialRecord(z.enum(managedAddonNames), managedAddon)
      .exactOptional()
      .describe("Add-ons of EKS: naming an optional one installs it, naming another pins or configures it."),
    fargateProfiles: z
      .record(givenName, fargateProfile)
      .exactOptional()
      .describe("Pods that run on Fargate, by name of the profile. Default: none."),
    nodePolicyArns: z
      .array(policyArn)
      .exactOptional()
      .describe("Further policies of the nodes' role. Default: none."),
    zonalShift: z
      .boolean()
      .exactOptional()
      .describe("Whether AWS may move traffic away from an impaired zone by itself. Default: true."),
    protect: z
      .boolean()
      .exactOptional()
      .describe("Whether Pulumi and EKS refuse to delete or replace the control plane. Default: true."),
  } satisfies Mirror<Omit<ClusterArgs, "network" | "clusterName" | "nodeTags">>)
  .describe("Control plane, nodes, access.");
