import type { Foreign } from "../rig/rig";

/** What the world around a program must hold, where it is more than the installed SDKs say. */
export interface Circumstances {
  /** Packages of which the program has no SDK. */
  readonly furtherPackages?: readonly string[];

  /** Resources that the program imports. */
  readonly foreign?: readonly Foreign[];
}

/** Circumstances by name of the subject. */
export const circumstances: Readonly<Record<string, Circumstances>> = {
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
