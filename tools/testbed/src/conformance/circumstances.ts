import type { Foreign } from "../rig/rig";
import type { ConfigurationChange } from "./life";

/** What the world around a program must hold, where it is more than the installed SDKs say. */
export interface Circumstances {
  /** Packages of which the program has no SDK. */
  readonly furtherPackages?: readonly string[];

  /** Resources that the program imports. */
  readonly foreign?: readonly Foreign[];

  /** Why the engines are compared by their previews alone; absent if they are compared all the way. */
  readonly previewsOnly?: string;

  /** What is changed after the stack has been made; absent for the tags of AWS's default provider. */
  readonly change?: ConfigurationChange;
}

const longerLogs = { path: "eks-platform:network.flowLogRetentionDays", value: "60" };

/** Circumstances by name of the subject. */
export const circumstances: Readonly<Record<string, Circumstances>> = {
  dev: { change: longerLogs },
  staging: { change: longerLogs },
  prod: { change: longerLogs },
  "dynamic-provider": {
    previewsOnly:
      "The embedded engine never runs the code of a dynamic provider, and what it makes is known to nobody else.",
  },
  import: {
    foreign: [
      { type: "aws:ec2/vpc:Vpc", id: "vpc-0123456789abcdef0", inputs: { cidrBlock: "10.0.0.0/16" } },
      {
        type: "aws:ec2/subnet:Subnet",
        id: "subnet-0123456789abcdef0",
        inputs: { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.1.0/24" },
      },
    ],
  },
  package: { furtherPackages: ["terraform-provider"] },
  "remote-component": { furtherPackages: ["gateway"] },
};
