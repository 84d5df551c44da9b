import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type Deployment, toDeployment } from "../deployment/deployment";
import { readResourceState } from "../deployment/read-resource-state";
import { integrityProblems } from "../integrity/integrity";
import { emptySnapshot, type Snapshot } from "../snapshot";
import { StateError } from "../state-error";
import type { Cipher } from "./cipher";
import { writeDurably } from "./durable-file";

/** The content of a state file. */
export interface StoredState {
  readonly snapshot: Snapshot;

  /** Identifies this content; empty if there is no file. */
  readonly digest: string;

  /** Digest of the state whose journal this one includes; empty for none. */
  readonly includes: string;
}

/** The secrets provider of recorded states. Pulumi does not know it, so it refuses to import such a file. */
export const localProvider = "platform-local";

/**
 * Reads a recorded state.
 *
 * @param key fingerprint of the cipher's key
 * @throws StateError if it is damaged, or another tool or a newer version wrote it
 */
export function readStateFile(file: string, cipher: Cipher, key: string): StoredState {
  if (!existsSync(file)) return { snapshot: emptySnapshot, digest: "", includes: "" };
  const text = readFileSync(file, "utf8");
  const deployment = parse(file, text);
  const problems = integrityProblems(deployment);
  if (problems.length > 0) throw new StateError(refusal(file, problems));
  assertReadable(file, deployment, key);

  const { resources, pending_operations: pending = [], metadata } = deployment;
  try {
    return {
      snapshot: {
        resources: resources.map((resource) => readResourceState(resource, cipher)),
        pendingOperations: pending.map(({ type, resource }) => ({
          kind: type,
          resource: readResourceState(resource, cipher),
        })),
      },
      digest: digestOf(text),
      includes: typeof metadata["includes"] === "string" ? metadata["includes"] : "",
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StateError(refusal(file, [`a secret cannot be read: ${reason}`]), { cause: error });
  }
}

/**
 * Writes a recorded state atomically.
 *
 * @param includes digest of the state whose journal this one includes
 * @throws Error if the state would be inconsistent; then nothing has been written
 */
export function writeStateFile(
  file: string,
  snapshot: Snapshot,
  { cipher, key, version, includes }: { cipher: Cipher; key: string; version: string; includes: string },
): void {
  const content = toDeployment(snapshot, cipher, {
    version,
    secretsProvider: { type: localProvider, state: { key } },
    metadata: includes === "" ? {} : { includes },
  });
  const problems = integrityProblems(content.deployment);
  if (problems.length > 0) {
    throw new Error(`the state would be broken, and was not written: ${problems.join("; ")}`);
  }
  writeDurably(file, `${JSON.stringify(content, null, 2)}\n`);
}

function parse(file: string, text: string): Deployment {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new StateError(refusal(file, ["it is no JSON"]), { cause: error });
  }
  if (typeof content !== "object" || content === null || !("version" in content)) {
    throw new StateError(refusal(file, ["it is no deployment"]));
  }
  if (content.version !== 3) {
    throw new StateError(
      `${file} is of version ${JSON.stringify(content.version)}, and this tool reads version 3. ` +
        "A newer version of the tool has written it: use that one, or move the file away to start again.",
    );
  }
  const deployment = "deployment" in content ? content.deployment : undefined;
  if (!isDeployment(deployment)) throw new StateError(refusal(file, ["it is no deployment"]));
  return deployment;
}

/** Checks the outline only; `integrityProblems` checks the content. */
function isDeployment(value: unknown): value is Deployment {
  if (typeof value !== "object" || value === null) return false;
  const { manifest, resources, metadata } = value as Partial<Record<keyof Deployment, unknown>>;
  return [manifest, resources, metadata].every((part) => typeof part === "object" && part !== null);
}

function assertReadable(file: string, { secrets_providers: provider }: Deployment, key: string): void {
  if (provider === undefined) return;
  const { type, state } = provider;
  if (type !== localProvider) {
    throw new StateError(
      `${file} was not recorded by this tool: its secrets are encrypted by "${type}". ` +
        "Move it away to start again, or compare with it by --base.",
    );
  }
  const writtenBy = typeof state === "object" && state !== null && "key" in state ? state.key : undefined;
  if (writtenBy !== key) {
    throw new StateError(
      `${file} was encrypted by another key than the one beside it. Put the right key back, or move the file away to start again.`,
    );
  }
}

const refusal = (file: string, problems: readonly string[]) =>
  [
    `${file} cannot be used: it is damaged, or was changed by hand. Nothing has been changed.`,
    ...problems.map((problem) => `  - ${problem}`),
    "Put the right file back, or move it away to start again.",
  ].join("\n");

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");
