import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KubernetesObject } from "../objects/kubernetes-object";
import { selectDefinitions } from "./select-definitions";

const definition = (group: string, kind: string): string =>
  [
    "apiVersion: apiextensions.k8s.io/v1",
    "kind: CustomResourceDefinition",
    `metadata: { name: ${kind.toLowerCase()}s.${group} }`,
    "spec:",
    `  group: ${group}`,
    "  names:",
    `    kind: ${kind}`,
    "",
  ].join("\n");

const object = (apiVersion: string, kind: string, name = "x"): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name },
});

describe("selectDefinitions", () => {
  let folder: string;
  const names = (...objects: readonly KubernetesObject[]) =>
    selectDefinitions(objects, folder).map(({ metadata }) => metadata.name);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-definitions-"));
    writeFileSync(
      join(folder, "all.yaml"),
      [definition("a.example.com", "Pool"), definition("b.example.com", "Pool")].join("---\n"),
    );
    writeFileSync(join(folder, "kustomization.yaml"), "apiVersion: x/v1\nkind: Kustomization\n");
  });

  after(() => rmSync(folder, { recursive: true }));

  it("selects those of the kinds and groups of the objects", () => {
    assert.deepEqual(names(object("a.example.com/v1", "Pool")), ["pools.a.example.com"]);
  });

  it("selects nothing for built-in and unknown kinds", () => {
    assert.deepEqual(names(object("apps/v1", "Deployment"), object("c.example.com/v1", "Pool")), []);
  });

  it("excludes those that are among the objects", () => {
    const own = object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "pools.a.example.com");
    assert.deepEqual(names(own, object("a.example.com/v1", "Pool"), object("b.example.com/v1", "Pool")), [
      "pools.b.example.com",
    ]);
  });

  it("selects nothing if no definition was fetched", () => {
    assert.deepEqual(selectDefinitions([object("a.example.com/v1", "Pool")], join(folder, "missing")), []);
  });
});
