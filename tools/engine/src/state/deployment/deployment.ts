import { createHash } from "node:crypto";
import type { ResourceState } from "@eks-platform/plan";
import type { Registration } from "../../model/registration";
import { sortByDependencies } from "../dependencies/sort-by-dependencies";
import type { OperationKind, Snapshot } from "../snapshot";
import { recordedState, resourceState, type SecretForm } from "./resource-state";

/**
 * A stack's state as `pulumi stack export` writes it.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/apitype/core.go (`UntypedDeployment`)
 */
export interface DeploymentFile {
  readonly version: 3;
  readonly deployment: Deployment;
}

export interface Deployment {
  readonly manifest: Manifest;

  /** What encrypts the secrets. An import into a stack needs that of the stack. */
  readonly secrets_providers?: SecretsProvider;
  readonly resources: readonly ResourceState[];

  /** Operations that interrupted runs have begun and not ended. */
  readonly pending_operations?: readonly PendingState[];
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface PendingState {
  readonly resource: ResourceState;
  readonly type: OperationKind;
}

export interface Manifest {
  /** RFC 3339. */
  readonly time: string;

  /** Proves that the file was written by the version that it names. */
  readonly magic: string;
  readonly version: string;
}

export interface SecretsProvider {
  readonly type: string;
  readonly state?: unknown;
}

/** What a deployment contains besides its resources. */
export interface DeploymentSettings {
  /** Version of Pulumi that counts as the writer, for example `v3.248.0`. */
  readonly version: string;

  /**
   * When it was written, RFC 3339. The default is the zero time, so that equal runs produce equal files.
   *
   * @default "0001-01-01T00:00:00Z"
   */
  readonly time?: string;
  readonly secretsProvider?: SecretsProvider;

  /** @default {} */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** The resources of a run. */
export interface RegisteredResources {
  /** Managed ones. */
  readonly registrations: readonly Registration[];

  /** Those that are only read. */
  readonly reads: readonly Registration[];
}

/** The state in which a run leaves its stack. Secrets are marked and readable: treat the file as a secret. */
export function createDeployment(
  { registrations, reads }: RegisteredResources,
  { version, time = "0001-01-01T00:00:00Z", secretsProvider }: DeploymentSettings,
): DeploymentFile {
  const resources = sortByDependencies([...registrations, ...reads]);
  return {
    version: 3,
    deployment: {
      manifest: { time, magic: computeMagic(version), version },
      ...(secretsProvider === undefined ? {} : { secrets_providers: secretsProvider }),
      resources: resources.map((resource) => resourceState(resource, "plaintext")),
      metadata: {},
    },
  };
}

/**
 * Converts a recorded state to a deployment.
 *
 * @param secrets how secrets are written
 */
export function toDeployment(
  { resources, pendingOperations }: Snapshot,
  secrets: SecretForm,
  { version, time = "0001-01-01T00:00:00Z", secretsProvider, metadata = {} }: DeploymentSettings,
): DeploymentFile {
  const pending = pendingOperations.map(({ kind, resource }) => ({
    resource: recordedState(resource, secrets),
    type: kind,
  }));
  return {
    version: 3,
    deployment: {
      manifest: { time, magic: computeMagic(version), version },
      ...(secretsProvider === undefined ? {} : { secrets_providers: secretsProvider }),
      resources: resources.map((resource) => recordedState(resource, secrets)),
      ...(pending.length === 0 ? {} : { pending_operations: pending }),
      metadata,
    },
  };
}

/** The proof of a version. It is no secret: it only tells a complete file from a damaged one. */
export const computeMagic = (version: string) => createHash("sha256").update(version).digest("hex");
