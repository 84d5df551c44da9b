import { testingTree } from "../testing-tree.mjs";

/** What the manifest of the workspace's network says beside its name. */
export const exemplar = {
  version: "1.2.3",
  license: "Apache-2.0",
  engines: { node: ">=20.19" },
  dependencies: { "@pulumi/aws": "^7.48.0", "@pulumi/pulumi": "^3.248.0" },
};

const references = ["packages/core", "packages/testing", "tools/plan"].map((path) => ({ path }));

/** A workspace with what the generator of components reads, and what it must not take again. */
export const workspaceTree = () =>
  testingTree({
    "packages/networking/package.json": JSON.stringify({ name: "@eks-platform/networking", ...exemplar }),
    "packages/networking/src/network.ts": 'super("eks-platform:index:Network", name, args, opts);',
    "tools/engine/package.json": JSON.stringify({ name: "@eks-platform/engine" }),
    "stacks/package.json": JSON.stringify({ name: "@eks-platform/stacks" }),
    "docs/reference/policies.md": "# Policies\n",
    "tsconfig.json": JSON.stringify({ files: [], references }),
  });
