import assert from "node:assert/strict";
import { parse } from "yaml";
import { findFixture, formatFixture } from "./fixtures";

const token = "aws:ssm/getParameter:getParameter";

describe("fixtureFor", () => {
  const fixtures = [
    { token, args: { name: "/a", filters: [{ name: "x" }] }, result: { value: "first" } },
    { token, args: { name: "/a" }, result: { value: "second" } },
    { token: "pkg:index/text:text", args: {}, result: "plain" },
  ];

  it("answers by the first fixture whose arguments are all given, and equal", () => {
    assert.deepEqual(findFixture(fixtures, token, { name: "/a", filters: [{ name: "x" }] }), {
      value: "first",
    });
    assert.deepEqual(findFixture(fixtures, token, { name: "/a", withDecryption: true }), { value: "second" });
  });

  it("has no answer if an argument or the function differs", () => {
    assert.equal(findFixture(fixtures, token, { name: "/b" }), undefined);
    assert.equal(findFixture(fixtures, token, {}), undefined);
    assert.equal(findFixture(fixtures, "aws:ssm/getSecret:getSecret", { name: "/a" }), undefined);
  });

  it("wraps an answer that is no map as functions with one value return it", () => {
    assert.deepEqual(findFixture(fixtures, "pkg:index/text:text", {}), { result: "plain" });
  });
});

describe("stanzaFor", () => {
  it("is the entry that answers the call", () => {
    const { invokes } = parse(formatFixture(token, { name: "/a" }, { value: "v" }));
    assert.deepEqual(findFixture(invokes, token, { name: "/a" }), { value: "v" });
  });
});
