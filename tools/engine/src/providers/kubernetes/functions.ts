import type { InvokeResult, ProviderState } from "../../model/provider-request";
import type { ValueMap } from "../../model/values";
import { parseManifests } from "./manifests";
import { apiVersionOf, kubernetesKindOf, namespaceOf, withMetadata } from "./object-kind";
import { livesInNamespace } from "./scope";

/** Functions of the provider that need no cluster, by token. */
export const kubernetesFunctions: Readonly<
  Record<string, (args: ValueMap, provider: ProviderState | undefined) => InvokeResult>
> = {
  "kubernetes:yaml:decode": ({ text, defaultNamespace }) => ({
    result: {
      result: decoded(String(text ?? ""), typeof defaultNamespace === "string" ? defaultNamespace : ""),
    },
    simulated: false,
  }),
};

/** Functions that render what only their own programs can: charts and overlays. They answer with nothing. */
export const renderers: readonly string[] = ["kubernetes:helm:template", "kubernetes:kustomize:directory"];

function decoded(text: string, namespace: string): readonly ValueMap[] {
  const objects = parseManifests(text).filter(
    (object) => kubernetesKindOf(object) !== "" && apiVersionOf(object) !== "",
  );
  if (namespace === "") return objects;
  return objects.map((object) =>
    namespaceOf(object) === "" && livesInNamespace(object) ? withMetadata(object, { namespace }) : object,
  );
}
