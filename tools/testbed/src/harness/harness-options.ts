import type { Project, ReplacingProperties, Stack } from "@eks-platform/engine";
import type { RequiredPackage } from "../language-host/required-packages";
import type { ExistingResource } from "../provider-host/simulated-account";

/** What Pulumi's engine works on, and in which simulated account. */
export interface HarnessOptions {
  /** The executable of the Pulumi CLI. */
  readonly cli: string;
  readonly project: Project;
  readonly stack: Stack;

  /** Properties that the simulated providers cannot update in place: paths by resource type. */
  readonly replacing?: ReplacingProperties;

  /** Packages that the program uses without an installed SDK. */
  readonly extraPackages?: readonly RequiredPackage[];

  /** Resources that exist in the account from the start, and that no stack manages. */
  readonly unmanagedResources?: readonly UnmanagedResource[];

  /**
   * Rejects a function call that no fixture and no rule answers.
   *
   * @default false
   */
  readonly strict?: boolean;

  /** Interrupts the running command. */
  readonly signal?: AbortSignal;

  /** Called with the number of steps that the engine has begun, while a command runs. */
  readonly onSteps?: (steps: number) => void;

  /**
   * Seconds that one command may take.
   *
   * @default 300
   */
  readonly deadlineSeconds?: number;
}

/** A resource that a program may import or look up. */
export type UnmanagedResource = Pick<ExistingResource, "type" | "id" | "inputs">;
