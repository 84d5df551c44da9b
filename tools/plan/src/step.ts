/**
 * What happens to a resource, in Pulumi's terms.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/apitype/updates.go (`OpType`)
 */
export type Operation =
  | "create"
  | "update"
  | "delete"
  | "replace"
  | "create-replacement"
  | "delete-replaced"
  | "same"
  | "read"
  | "read-replacement"
  | "discard"
  | "discard-replaced"
  | "remove-pending-replace"
  | "import"
  | "import-replacement"
  | "refresh";

/** A resource as a deployment of version 3 contains it. Secrets are redacted as `[secret]`. */
export interface ResourceState {
  readonly urn: string;
  readonly custom: boolean;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  readonly protect?: boolean;
  readonly external?: boolean;
  readonly dependencies?: readonly string[];
  readonly provider?: string;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  readonly additionalSecretOutputs?: readonly string[];
  readonly ignoreChanges?: readonly string[];
  readonly replaceOnChanges?: readonly string[];
  readonly customTimeouts?: Readonly<Record<string, number>>;
  readonly importID?: string;
  readonly retainOnDelete?: boolean;
  readonly deletedWith?: string;
  readonly sourcePosition?: string;
  readonly [key: string]: unknown;
}

/** How one property differs between the old and the new state. */
export interface PropertyDifference {
  readonly kind: "add" | "add-replace" | "delete" | "delete-replace" | "update" | "update-replace";
  readonly inputDiff: boolean;
}

/** One step of a plan, as `pulumi preview --json` has it. */
export interface Step {
  readonly op: Operation;
  readonly urn: string;

  /** Reference of the provider, `urn::id`. */
  readonly provider?: string;

  readonly oldState?: ResourceState;
  readonly newState?: ResourceState;
  readonly diffReasons?: readonly string[];
  readonly replaceReasons?: readonly string[];
  readonly detailedDiff: Readonly<Record<string, PropertyDifference>> | null;
}
