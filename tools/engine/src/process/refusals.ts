import type { Diagnostic } from "@eks-platform/plan";
import type { GuardMessage } from "./preload/messages";

/**
 * Warnings about what the guards have refused, once each, sorted.
 *
 * @param who the process that was refused
 */
export function createRefusalWarnings(refusals: readonly GuardMessage[], who: string): readonly Diagnostic[] {
  const sentences = refusals.map(({ refused, target }) =>
    refused === "connection"
      ? `${who} tried to connect to ${target}. An offline preview has no network: the connection was refused.`
      : `${who} tried to start ${target}. It was refused${who === "A plugin" ? "." : ": --allow-exec allows it."}`,
  );
  return [...new Set(sentences)].sort().map((message) => ({ severity: "warning", message }));
}
