import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Plan } from "@eks-platform/plan";
import { workspaceFolder } from "../../counterparts/locations";
import { getText } from "../api/field";

/** A source of custom resource definitions: files of a Go module, pinned by its checksum. */
export interface DefinitionSource {
  /** The chart that installs these definitions in a real cluster, with the version that plans pin. */
  readonly chart: { readonly name: string; readonly version: string };

  /** Module with the same files as the chart. */
  readonly module: string;
  readonly version: string;

  /** Checksum of the module's files, as `go.sum` writes it and the Go checksum database knows it. */
  readonly sum: string;

  /** Folder or file of the module. */
  readonly path: string;
}

/**
 * The sources of definitions. The application version of a chart is the version of its module.
 *
 * @see https://go.dev/ref/mod#go-mod-download
 */
export const definitionSources: readonly DefinitionSource[] = [
  {
    chart: { name: "karpenter-crd", version: "1.14.1" },
    module: "github.com/aws/karpenter-provider-aws",
    version: "v1.14.1",
    sum: "h1:WGtIQTQcxpElYMdWfWuPwaF2+9muR+hYhPZsTtoY8Gs=",
    path: "pkg/apis/crds",
  },
  {
    chart: { name: "base", version: "1.30.3" },
    module: "istio.io/api",
    version: "v1.30.3",
    sum: "h1:pPSa0uah/t7CEuwacS4rw5qK/oHGvxC0WO8i4RRGwEU=",
    path: "kubernetes/customresourcedefinitions.gen.yaml",
  },
  {
    chart: { name: "argo-cd", version: "10.1.1" },
    module: "github.com/argoproj/argo-cd/v3",
    version: "v3.4.4",
    sum: "h1:PmYfvrLRecuOXjoUjBVx0nRwtJv/Wc9a3jaWs37EyyI=",
    path: "manifests/crds",
  },
  {
    chart: { name: "prometheus-operator-crds", version: "31.0.1" },
    module: "github.com/prometheus-operator/prometheus-operator",
    version: "v0.93.1",
    sum: "h1:4Juk8v93RdG1DSGD/mGp+SeQKPmnlLIj2iq3blLZgFY=",
    path: "example/prometheus-operator-crd",
  },
];

/** Resolves the folder that definitions are copied to: an ignored one, keyed by what pins them. */
export function resolveDefinitionsFolder(): string {
  const key = createHash("sha256").update(JSON.stringify(definitionSources)).digest("hex").slice(0, 16);
  return join(workspaceFolder, ".platform/testbed", `definitions-${key}`);
}

/**
 * Finds the charts that a plan installs in another version than that of the definitions. The server would validate their
 * objects with the wrong definitions.
 *
 * @returns one sentence each
 */
export function findOutdatedDefinitions(
  { steps }: Plan,
  sources: readonly DefinitionSource[] = definitionSources,
): readonly string[] {
  return steps.flatMap(({ newState }) => {
    if (newState?.type !== "kubernetes:helm.sh/v3:Release") return [];
    const name = getText(newState.inputs, "chart").split("/").at(-1);
    const version = getText(newState.inputs, "version");
    return sources
      .filter(({ chart }) => chart.name === name && chart.version !== version)
      .map(
        ({ chart, module }) =>
          `The plan installs ${name} ${version}, but the definitions here are those of ${chart.version}. ` +
          `Pin the ${module} of that chart in tools/testbed/src/kubernetes/definitions/sources.ts.`,
      );
  });
}
