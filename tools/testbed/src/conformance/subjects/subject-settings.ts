import type { ReplacingProperties } from "@eks-platform/engine";
import type { UnmanagedResource, HarnessOptions } from "../../harness/pulumi-harness";
import type { ConfigurationChange } from "../lifecycle/lifecycle-scenario";

/** What the world around a program must hold, where it is more than the installed SDKs say. */
export interface SubjectSettings {
  /** Packages of which the program has no SDK. */
  readonly extraPackages?: NonNullable<HarnessOptions["extraPackages"]>;

  /** Resources that the program imports. */
  readonly unmanagedResources?: readonly UnmanagedResource[];

  /** Properties that the simulated clouds cannot change in place: paths by resource type. */
  readonly replacing?: ReplacingProperties;

  /** What is changed after the stack has been made; absent for the tags of AWS's default provider. */
  readonly change?: ConfigurationChange;
}

const longerLogs = { path: "eks-platform:network.flowLogRetentionDays", value: "60" };

/** Circumstances by name of the subject. */
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
