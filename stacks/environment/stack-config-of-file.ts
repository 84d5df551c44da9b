import { parse } from "yaml";
import type { StackConfig } from "./stack-config";

/** What Pulumi would hand to the program for a stack file without secrets: tests stand in for it. */
export function stackConfigOfFile(stack: string, text: string, project = "eks-platform"): StackConfig {
  const { config } = parse(text) as { readonly config: Readonly<Record<string, unknown>> };
  const handed = Object.entries(config).map(([key, value]) => [
    key,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  return { project, stack, config: Object.fromEntries(handed), secretKeys: [] };
}
