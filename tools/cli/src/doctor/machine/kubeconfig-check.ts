import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import type { Check } from "../check";

/**
 * Checks whether the testbed has a cluster, without printing which.
 *
 * @param value of the variable KUBECONFIG
 */
export function kubeconfigCheck(value: string | undefined): Check {
  const subject = { part: "Machine", subject: "KUBECONFIG" } as const;
  const files = (value ?? "").split(delimiter).filter((file) => file !== "");
  if (files.length === 0) {
    const finding = "not set: the testbed starts a control plane of its own";
    return { ...subject, state: "absent", finding };
  }
  const missing = files.filter((file) => !existsSync(file)).length;
  if (missing === 0) return { ...subject, state: "ok", finding: "set: the testbed asks that cluster" };
  return {
    ...subject,
    state: "warning",
    finding: `set, and ${files.length === 1 ? "its file is" : `${missing} of ${files.length} files are`} missing`,
    fix: "Unset it, or make it name files that exist.",
  };
}
