import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { noRemoteManifests } from "./no-remote-manifests";

const kustomize = { type: "kubernetes:kustomize/v2:Directory" };
const group = { type: "kubernetes:yaml/v2:ConfigGroup" };

describeRule(noRemoteManifests, {
  path: "file",
  accepts: {
    "a file of this repository": withOptions(
      { file: "./manifests/install.yaml" },
      { type: "kubernetes:yaml/v2:ConfigFile" },
    ),
    "a folder with a colon in its name": withOptions({ directory: "./git:x/deploy" }, kustomize),
    "a folder whose name contains a host": withOptions({ directory: "./x/github.com/org" }, kustomize),
    "a folder with a dot": withOptions({ directory: "deploy.net/base" }, kustomize),
    "one file of this repository": withOptions({ files: "./a.yaml" }, group),
    "files of this repository": withOptions({ files: ["./a.yaml", "b/*.yaml"] }, group),
  },
  rejects: {
    "a URL of a branch": withOptions(
      { file: "https://raw.githubusercontent.com/org/repo/main/install.yaml" },
      { type: "kubernetes:yaml/v2:ConfigFile" },
    ),
    ...Object.fromEntries(
      [
        "http://example.org/x",
        "HTTPS://example.org/x",
        "git::https://example.org/x",
        "git:example.org/x",
        "ssh://git@example.org/x",
        "github.com/org/repo",
        "example.org/repo",
        "sub.example.io/repo",
      ].map((directory) => [directory, withOptions({ directory }, { ...kustomize, path: "directory" })]),
    ),
    "one URL in place of a list": withOptions(
      { files: "https://example.org/a.yaml" },
      { ...group, path: "files" },
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
