import assert from "node:assert/strict";
import { findAmbiguousTypes } from "./ambiguous-types.mjs";
import { listDeclaredNames } from "./declared-names.mjs";

const find = (texts) =>
  findAmbiguousTypes(
    Object.entries(texts).map(([file, text]) => ({ file, declared: listDeclaredNames(file, text) })),
    { uniqueTypes: ["Finding"] },
  );

describe("findAmbiguousTypes", () => {
  it("reports a type that two files of a package export", () => {
    const files = ["tools/a/src/x.ts", "tools/a/src/y/z.ts"];
    assert.deepEqual(find({ [files[0]]: "export class Found {}", [files[1]]: "export interface Found {}" }), [
      { name: "Found", files },
    ]);
  });

  it("reports a unique type that two packages export", () => {
    const files = ["tools/a/src/x.ts", "tools/b/src/x.ts"];
    assert.deepEqual(
      find({ [files[0]]: "export type Finding = 1;", [files[1]]: "export type Finding = 2;" }),
      [{ name: "Finding", files }],
    );
  });

  it("accepts types of one name in two packages, in one file, and inside of a file", () => {
    assert.deepEqual(
      find({
        "tools/a/src/x.ts": "export interface Rule {} export interface Rule {}",
        "tools/a/src/y.ts": "interface Rule {}",
        "tools/b/src/x.ts": "export interface Rule {}",
      }),
      [],
    );
  });

  it("accepts a function with the name of another", () => {
    assert.deepEqual(
      find({ "a/src/x.ts": "export function f() {}", "a/src/y.ts": "export function f() {}" }),
      [],
    );
  });
});
