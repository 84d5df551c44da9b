import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Counterpart, controlPlaneCounterparts, pulumiCounterpart } from "./counterpart";
import { createBuildKey, resolveBuildPath, resolveCachePath, resolveModuleFolder } from "./locations";

describe("createBuildKey", () => {
  const [etcd] = controlPlaneCounterparts;
  assert.ok(etcd);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "module-"));
    cpSync(resolveModuleFolder(etcd), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is the same for the same content in another folder", () => {
    assert.equal(createBuildKey(etcd, folder), createBuildKey(etcd));
  });

  for (const file of ["go.mod", "go.sum", "etcd/main.go"]) {
    it(`changes with ${file}`, () => {
      writeFileSync(join(folder, file), "// changed\n", { flag: "a" });
      assert.notEqual(createBuildKey(etcd, folder), createBuildKey(etcd));
    });
  }

  it("changes with what is built, and with what is linked", () => {
    const stamp: Counterpart["stamp"] = {
      of: "go.etcd.io/etcd/server/v3",
      variables: (version) => ({ "main.version": version }),
    };
    const keys = [etcd, { ...etcd, source: "./other" }, { ...etcd, stamp }].map((each) =>
      createBuildKey(each),
    );
    assert.equal(new Set(keys).size, 3);
  });
});

describe("resolveCachePath", () => {
  it("is outside of the workspace, with the key of the build", () => {
    const cached = resolveCachePath(pulumiCounterpart, {});
    assert.equal(dirname(dirname(cached)), join(homedir(), ".cache/eks-platform/testbed"));
    assert.equal(basename(dirname(cached)), basename(dirname(resolveBuildPath(pulumiCounterpart))));
  });

  it("is below the folder that the environment names", () => {
    const named = resolveCachePath(pulumiCounterpart, { TESTBED_CACHE: "/cache", XDG_CACHE_HOME: "/xdg" });
    assert.ok(named.startsWith("/cache/engine-"));
    assert.ok(
      resolveCachePath(pulumiCounterpart, { XDG_CACHE_HOME: "/xdg" }).startsWith("/xdg/eks-platform/"),
    );
  });
});
