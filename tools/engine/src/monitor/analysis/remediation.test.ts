import assert from "node:assert/strict";
import { makeSecret, unknown, type ValueMap } from "../../model/values";
import { remediationNote } from "./remediation";

const note = (before: ValueMap, after: ValueMap) =>
  remediationNote({ pack: "rules", rule: "lower", before, after });

describe("remediationNote", () => {
  it("names what was changed, added and taken away, by its path", () => {
    assert.equal(
      note(
        { acl: "public", rules: [{ port: 22 }], old: 1 },
        { acl: "private", rules: [{ port: 443 }], tags: { a: "b" } },
      ),
      'Rule lower of policy pack rules has changed acl from "public" to "private", old from 1 to nothing, ' +
        'rules[0].port from 22 to 443, tags from nothing to {"a":"b"}.',
    );
  });

  it("shows no secret, at whatever depth it was changed", () => {
    assert.equal(
      note(
        { password: makeSecret("hush"), login: makeSecret({ user: "root" }), plain: "text" },
        { password: makeSecret("hush!"), login: makeSecret({ user: "me" }), plain: makeSecret("hush") },
      ),
      "Rule lower of policy pack rules has changed login.user from [secret] to [secret], " +
        'password from [secret] to [secret], plain from "text" to [secret].',
    );
  });

  it("shows no secret that a rule has given back without its mark", () => {
    assert.equal(
      note(
        { password: makeSecret("hush-hush"), url: "a" },
        { password: "not-hush-hush", url: "https://me:hush-hush@b" },
      ),
      "Rule lower of policy pack rules has changed password from [secret] to [secret], " +
        'url from "a" to "https://me:[secret]@b".',
    );
  });

  it("says that a value is not known yet, and cuts a long one", () => {
    const text = note({ id: unknown, name: "a" }, { id: "x", name: "b".repeat(100) }) ?? "";
    assert.match(text, /id from a value that is not known yet to "x"/);
    assert.match(text, /name from "a" to "b{58}…\.$/);
  });

  it("has nothing to say of a rule that changed nothing", () => {
    assert.equal(note({ a: makeSecret("x") }, { a: makeSecret("x") }), undefined);
  });
});
