import { parse } from "yaml";
import type { ProviderState } from "../../model/provider-request";
import { isMap, unknown, type Value } from "../../model/values";
import { unwrap } from "../../protocol/conversions";

/** Namespace of objects that name none: that of the provider, else of the current context of its kubeconfig. @default "default" */
export function defaultNamespace(provider: ProviderState | undefined): string {
  return (
    textOf(provider?.inputs.namespace) ?? contextNamespace(textOf(provider?.inputs.kubeconfig)) ?? "default"
  );
}

/** The namespace that the current context of a kubeconfig names; nothing for a path, whose file is none of the preview's business. */
function contextNamespace(kubeconfig: string | undefined): string | undefined {
  if (kubeconfig === undefined || !kubeconfig.includes("contexts")) return undefined;
  const content = parsed(kubeconfig);
  if (!isMap(content) || !Array.isArray(content.contexts)) return undefined;
  const contexts: readonly Value[] = content.contexts;
  const current = contexts.filter(isMap).find(({ name }) => name === content["current-context"]);
  return isMap(current?.context) ? textOf(current.context.namespace) : undefined;
}

function parsed(text: string): Value {
  try {
    const content: Value = parse(text);
    return content;
  } catch {
    return null;
  }
}

function textOf(value: Value | undefined): string | undefined {
  const opened = value === undefined ? undefined : unwrap(value);
  return typeof opened === "string" && opened !== "" && opened !== unknown ? opened : undefined;
}
