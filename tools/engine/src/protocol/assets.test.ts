import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMap, signatureKey, signatures } from "../model/values";
import { hashAssets } from "./assets";
import { readRemoteFiles } from "./remote-files";

// The SHA-256 of "hello", as `printf hello | sha256sum` has it.
const hashOfHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const asset = (members: object) => ({ [signatureKey]: signatures.asset, ...members });

describe("hashAssets", () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-assets-"));
  before(() => writeFileSync(join(folder, "file.txt"), "hello"));
  after(() => rmSync(folder, { recursive: true }));

  it("hashes texts, at every depth, and drops the SDK's own marker", () => {
    const map = { list: [{ it: asset({ text: "hello", __pulumiAsset: true }) }] };
    assert.deepEqual(hashAssets(map, folder), {
      list: [{ it: asset({ text: "hello", hash: hashOfHello }) }],
    });
  });

  it("hashes files, relative to the folder of the program", () => {
    assert.deepEqual(hashAssets({ it: asset({ path: "file.txt" }) }, folder), {
      it: asset({ path: "file.txt", hash: hashOfHello }),
    });
  });

  it("hashes copies of what lies behind an address, and nothing else of that kind", () => {
    const [known, unknown] = ["known", "unknown"].map((name) =>
      asset({ uri: `https://example.com/${name}` }),
    );
    const remote = readRemoteFiles({ "https://example.com/known": "file.txt" }, folder);
    assert.deepEqual(hashAssets({ known, unknown }, folder, remote), {
      known: { ...known, hash: hashOfHello },
      unknown,
    });
  });

  it("leaves out the hash of what cannot be read", () => {
    const file = asset({ path: "missing.txt" });
    const archive = { [signatureKey]: signatures.archive, path: "missing" };
    assert.deepEqual(hashAssets({ file, archive }, folder), { file, archive });
  });

  it("hashes archives, and the assets in them", () => {
    const inner = asset({ text: "hello" });
    const archive = { [signatureKey]: signatures.archive, assets: { a: inner }, __pulumiArchive: true };
    const hashed = hashAssets({ archive }, folder)["archive"];
    assert.ok(isMap(hashed));
    assert.deepEqual(Object.keys(hashed).sort(), [signatureKey, "assets", "hash"].sort());
    assert.deepEqual(hashed["assets"], { a: { ...inner, hash: hashOfHello } });
    assert.match(String(hashed["hash"]), /^[0-9a-f]{64}$/);
  });
});
