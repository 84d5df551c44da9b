import { defineResourceRule, pathTo, resourceType } from "@eks-platform/policy-kit";

/** The inputs of resources that read manifests. Each resource has one of them. */
interface ManifestSource {
  readonly file?: string;
  readonly files?: string | string[];
  readonly directory?: string;
}

const manifestSources = [
  "kubernetes:kustomize/v2:Directory",
  "kubernetes:kustomize:Directory",
  "kubernetes:yaml/v2:ConfigFile",
  "kubernetes:yaml/v2:ConfigGroup",
  "kubernetes:yaml:ConfigFile",
  "kubernetes:yaml:ConfigGroup",
].map((token) => resourceType<ManifestSource>(token));

export const noRemoteManifests = defineResourceRule({
  name: "no-remote-manifests",
  description: "Manifests come from this repository, not from a URL that says something else tomorrow.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Keep a copy of the manifest beside the program.",
  url: "https://www.pulumi.com/registry/packages/kubernetes/api-docs/yaml/v2/configfile/",
  tags: ["checkov:CKV_K8S_159"],
  appliesTo: manifestSources,
  *findings({ file, files, directory }) {
    const list =
      typeof files === "string"
        ? [["files", files] as const]
        : (files ?? []).map((each, index) => [pathTo("files", index), each] as const);
    const sources = [["file", file] as const, ["directory", directory] as const, ...list];
    for (const [path, source] of sources) {
      if (!source || !/^(https?|git|ssh):|^[\w.-]+\.(com|org|io)\//i.test(source)) continue;
      yield { path, message: `"${source}" may change without a commit.` };
    }
  },
});
