import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { noRemoteManifests } from "./no-remote-manifests";

const group = { type: "kubernetes:yaml/v2:ConfigGroup" };

describeRule(noRemoteManifests, {
  path: "file",
  accepts: {
    "a file of this repository": withOptions(
      { file: "./manifests/install.yaml" },
      { type: "kubernetes:yaml/v2:ConfigFile" },
    ),
    "files of this repository": withOptions({ files: ["./a.yaml", "b/*.yaml"] }, group),
  },
  rejects: {
    "a URL of a branch": withOptions(
      { file: "https://raw.githubusercontent.com/org/repo/main/install.yaml" },
      { type: "kubernetes:yaml/v2:ConfigFile" },
    ),
    "one URL among files": withOptions(
      { files: ["./a.yaml", "https://example.org/b.yaml"] },
      { ...group, path: "files[1]" },
    ),
    "a repository for kustomize": withOptions(
      { directory: "github.com/org/repo//deploy" },
      { type: "kubernetes:kustomize/v2:Directory", path: "directory" },
    ),
  },
});
