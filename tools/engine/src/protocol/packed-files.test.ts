import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { unpackFiles } from "./packed-files";
import { tarEnd, encodeTarFile } from "./tar";

/** A folder `lib`, `lib/b.txt` as it is, and `./long.txt` deflated: written by Python's `zipfile`. */
const zip = Buffer.from(
  "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAEAAAAbGliL1BLAwQUAAAAAAAAACEAhqYQNgUAAAAFAAAACQAAAGxpYi9iLnR4dGhlbGxvUEsDBBQAAAAIAAAAIQB5aFaEBgAAADwAAAAKAAAALi9sb25nLnR4dKuoIB8AAFBLAQIUAxQAAAAAAAAAIQAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAACkAQAAAABsaWIvUEsBAhQDFAAAAAAAAAAhAIamEDYFAAAABQAAAAkAAAAAAAAAAAAAAKQBIgAAAGxpYi9iLnR4dFBLAQIUAxQAAAAIAAAAIQB5aFaEBgAAADwAAAAKAAAAAAAAAAAAAACkAU4AAAAuL2xvbmcudHh0UEsFBgAAAAADAAMAoQAAAHwAAAAAAA==",
  "base64",
);

const shown = (name: string, bytes: Buffer) =>
  unpackFiles(name, bytes)?.map((file) => [file.name, file.content.toString()]);

describe("the files inside an archive file", () => {
  const tar = Buffer.concat([
    encodeTarFile("lib/b.txt", Buffer.from("hello")) ?? assert.fail(),
    encodeTarFile(`${"d".repeat(90)}/${"e".repeat(50)}/file.txt`, Buffer.from("x".repeat(600))) ??
      assert.fail(),
    tarEnd,
  ]);
  const inTar = [
    ["lib/b.txt", "hello"],
    [`${"d".repeat(90)}/${"e".repeat(50)}/file.txt`, "x".repeat(600)],
  ];

  it("are those of a ZIP, in its order and without folders", () => {
    const expected = [
      ["lib/b.txt", "hello"],
      ["long.txt", "x".repeat(60)],
    ];
    assert.deepEqual(shown("code.zip", zip), expected);
    assert.deepEqual(shown("code.jar", zip), expected);
  });

  it("are those of a tar stream, packed or not", () => {
    assert.deepEqual(shown("code.tar", tar), inTar);
    assert.deepEqual(shown("code.tgz", gzipSync(tar)), inTar);
    assert.deepEqual(shown("code.tar.gz", gzipSync(tar)), inTar);
  });

  it("are undefined for archives that are broken, or not supported", () => {
    assert.equal(unpackFiles("code.zip", Buffer.from("not a zip, though it is long enough")), undefined);
    assert.equal(unpackFiles("code.zip", Buffer.concat([zip.subarray(40), Buffer.alloc(9)])), undefined);
    assert.equal(unpackFiles("code.tgz", tar), undefined);
    const link = Buffer.from(tar);
    link.write("2", 156);
    assert.equal(unpackFiles("code.tar", link), undefined);
    assert.equal(unpackFiles("code.rar", zip), undefined);
  });
});
