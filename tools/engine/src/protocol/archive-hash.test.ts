import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signatureKey, signatures, type ValueMap } from "../model/values";
import { hashArchive } from "./archive-hash";
import { readRemoteFiles } from "./remote-files";
import { tarEnd, encodeTarFile } from "./tar";

const text = (content: string) => ({ [signatureKey]: signatures.asset, text: content });
const archive = (assets: ValueMap) => ({ [signatureKey]: signatures.archive, assets });

// The hashes are those of tar streams that Go's own `archive/tar` has written (Go 1.26, mode 0600, no times).
const ofOneFile = "0788b9873171c9aa022dfae3d00b4603aaa9156e27d005f02e6d17c01b1530e9";
const ofThreeFiles = "df3621643729f38ea9be0ee04271e56e56d37dc0fa5b267384c33aabc40f4ec6";
const ofNothing = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
const longName = `${"d".repeat(90)}/${"e".repeat(50)}/file.txt`;

describe("archiveHash", () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-archives-"));
  after(() => rmSync(folder, { recursive: true }));

  it("is that of the tar stream that Go writes", () => {
    assert.equal(hashArchive(archive({ "a.txt": text("A") }), folder), ofOneFile);
    assert.equal(hashArchive(archive({}), folder), ofNothing);
  });

  it("takes members in the order of their names, those of inner archives below theirs", () => {
    const assets = { lib: archive({ "b.txt": text("hello") }), [longName]: text("x"), "a.txt": text("A") };
    assert.equal(hashArchive(archive(assets), folder), ofThreeFiles);
  });

  it("is the same for a folder with these files, whatever else is no file of it", () => {
    const place = join(folder, "tree");
    mkdirSync(join(place, "lib"), { recursive: true });
    mkdirSync(join(place, longName, ".."), { recursive: true });
    mkdirSync(join(place, ".pulumi"));
    writeFileSync(join(place, "a.txt"), "A");
    writeFileSync(join(place, "lib", "b.txt"), "hello");
    writeFileSync(join(place, longName), "x");
    writeFileSync(join(place, ".pulumi", "state"), "ignored");
    symlinkSync(join(place, "lib"), join(place, "linked"));
    assert.equal(hashArchive({ [signatureKey]: signatures.archive, path: "tree" }, folder), ofThreeFiles);
  });

  it("is that of the bytes of an archive file", () => {
    writeFileSync(join(folder, "code.zip"), "not really a zip");
    const expected = createHash("sha256").update("not really a zip").digest("hex");
    assert.equal(hashArchive({ [signatureKey]: signatures.archive, path: "code.zip" }, folder), expected);
  });

  it("is the same for an inner archive file as for its files, wherever it lies", () => {
    const tar = Buffer.concat([encodeTarFile("b.txt", Buffer.from("hello")) ?? assert.fail(), tarEnd]);
    writeFileSync(join(folder, "lib.tar"), tar);
    const inner = (members: object) => ({ [signatureKey]: signatures.archive, ...members });
    const whole = (lib: ValueMap) => archive({ lib, [longName]: text("x"), "a.txt": text("A") });
    assert.equal(hashArchive(whole(inner({ path: "lib.tar" })), folder), ofThreeFiles);
    const uri = "https://example.com/lib.tar?version=1";
    const remote = readRemoteFiles({ [uri]: "lib.tar" }, folder);
    assert.equal(hashArchive(whole(inner({ uri })), folder, remote), ofThreeFiles);
    const expected = createHash("sha256").update(tar).digest("hex");
    assert.equal(hashArchive(inner({ uri }), folder, remote), expected);
    assert.equal(hashArchive(inner({ uri }), folder), undefined);
  });

  it("is not made up where the stream cannot be known", () => {
    const remote = { [signatureKey]: signatures.asset, uri: "https://example.com/a" };
    assert.equal(hashArchive(archive({ remote }), folder), undefined);
    assert.equal(hashArchive(archive({ "ä.txt": text("A") }), folder), undefined);
    assert.equal(hashArchive(archive({ ["n".repeat(101)]: text("A") }), folder), undefined);
    const packed = { [signatureKey]: signatures.archive, path: "code.zip" };
    assert.equal(hashArchive(archive({ packed }), folder), undefined);
  });
});
