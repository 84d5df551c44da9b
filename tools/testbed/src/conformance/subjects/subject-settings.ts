import type { ReplacingProperties } from "@eks-platform/engine";
import type { HarnessOptions, UnmanagedResource } from "../../harness/harness-options";
import type { ConfigurationChange } from "../lifecycle/lifecycle-scenario";

/** Settings of a subject beyond its program. */
export interface SubjectSettings {
  /** Packages that the program uses without an installed SDK. */
  readonly extraPackages?: NonNullable<HarnessOptions["extraPackages"]>;

  /** Resources that exist from the start, for the program to import. */
  readonly unmanagedResources?: readonly UnmanagedResource[];

  /** Properties that the simulated providers cannot update in place: paths by resource type. */
  readonly replacing?: ReplacingProperties;

  /** The change that follows the first update; absent for the tags of the default AWS provider. */
  readonly change?: ConfigurationChange;
}

const longerLogs = { path: "eks-platform:network.flowLogRetentionDays", value: "60" };

/** Settings by subject. */
export const subjectSettings: Readonly<Record<string, SubjectSettings>> = {
  dev: { change: longerLogs },
  staging: { change: longerLogs },
  prod: { change: longerLogs },
  "dynamic-provider": { change: { path: "dynamic-provider:size", value: "2" } },
  import: {
    unmanagedResources: [
      { type: "aws:ec2/vpc:Vpc", id: "vpc-0123456789abcdef0", inputs: { cidrBlock: "10.0.0.0/16" } },
      {
        type: "aws:ec2/subnet:Subnet",
        id: "subnet-0123456789abcdef0",
        inputs: { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.1.0/24" },
      },
    ],
  },
  package: { extraPackages: [{ name: "terraform-provider", version: "v0.9.0" }] },
  replacement: {
    change: { path: "aws:region", value: "eu-central-1" },
    replacing: { "aws:cloudwatch/logGroup:LogGroup": ["region"] },
  },
  "remote-component": { extraPackages: [{ name: "gateway", version: "v2.1.0" }] },
};
