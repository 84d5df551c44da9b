import assert from "node:assert/strict";
import { aliasUrns } from "./alias-urns";

const home = { stack: "dev", project: "proj" };
const urn = (type: string, name: string, { stack, project } = home) =>
  `urn:pulumi:${stack}::${project}::${type}::${name}`;
const it_ = { type: "test:index:Thing", name: "it", parent: "", aliases: [] };
const unmoved = () => undefined;

describe("aliasUrns", () => {
  it("takes a URN as it is", () => {
    assert.deepEqual(aliasUrns({ ...it_, aliases: ["urn:x"] }, home, unmoved), ["urn:x"]);
  });

  it("fills what an alias leaves out from the resource", () => {
    const parent = urn("test:index:Group", "group");
    const aliases = [
      { name: "old" },
      { type: "test:index:Old" },
      { noParent: true },
      { parentUrn: urn("test:index:Group", "other") },
      { stack: "prod", project: "before" },
    ];
    assert.deepEqual(aliasUrns({ ...it_, parent, aliases }, home, unmoved), [
      urn("test:index:Group$test:index:Thing", "old"),
      urn("test:index:Group$test:index:Old", "it"),
      urn("test:index:Thing", "it"),
      urn("test:index:Group$test:index:Thing", "it"),
      urn("test:index:Group$test:index:Thing", "it", { stack: "prod", project: "before" }),
    ]);
  });

  it("gives children of the stack no prefix", () => {
    const parent = urn("pulumi:pulumi:Stack", "proj-dev");
    assert.deepEqual(aliasUrns({ ...it_, parent, aliases: [{ name: "old" }] }, home, unmoved), [
      urn("test:index:Thing", "old"),
    ]);
  });

  it("moves with a renamed parent, if its own name begins with the parent's", () => {
    const parent = urn("test:index:Group", "new");
    const former = (of: string) => (of === parent ? urn("test:index:Old", "old") : undefined);
    assert.deepEqual(aliasUrns({ ...it_, name: "new-child", parent }, home, former), [
      urn("test:index:Old$test:index:Thing", "old-child"),
    ]);
    assert.deepEqual(aliasUrns({ ...it_, name: "child", parent, aliases: [{ name: "kid" }] }, home, former), [
      urn("test:index:Group$test:index:Thing", "kid"),
      urn("test:index:Old$test:index:Thing", "child"),
      urn("test:index:Old$test:index:Thing", "kid"),
    ]);
  });
});
