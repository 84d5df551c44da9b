import assert from "node:assert/strict";
import { noOptions } from "../../model/goal";
import { checkOptions } from "./option-checks";
import { goalOf, thing } from "./registration.test.support";

const check =
  (options: object, remote = false) =>
  () =>
    checkOptions(goalOf({ remote, options: { ...noOptions, ...options } }));

describe("checkOptions", () => {
  it("refuses aliases that are not URNs", () => {
    assert.throws(check({ aliases: ["old-name"] }), {
      code: "INVALID_ARGUMENT",
      message: /invalid alias URN: .*old-name/,
    });
    assert.throws(check({ aliases: [{ parentUrn: "nobody" }] }), /invalid parent alias URN/);
  });

  it("refuses a `deletedWith` that is not a URN", () => {
    assert.throws(check({ deletedWith: "other" }), /invalid DeletedWith URN: invalid URN "other"/);
  });

  it("refuses an invalid timeout, but leaves those of a remote component to its builder", () => {
    assert.throws(check({ customTimeouts: { create: "soon" } }), /unable to parse customTimeout/);
    assert.doesNotThrow(check({ customTimeouts: { create: "soon" } }, true));
  });

  it("accepts URNs, specifications and durations", () => {
    const aliases = [thing("older"), { name: "older", parentUrn: thing("parent") }];
    assert.doesNotThrow(check({ aliases, deletedWith: thing("other"), customTimeouts: { create: "5m" } }));
  });
});
