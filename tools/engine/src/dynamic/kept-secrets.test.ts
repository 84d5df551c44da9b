import assert from "node:assert/strict";
import { secret } from "../protocol/values";
import { withSecretsOf } from "./kept-secrets";

describe("withSecretsOf", () => {
  it("marks what stands under the name of a secret, also deep in maps, and nothing else", () => {
    const inputs = {
      token: secret("a"),
      user: { name: "b", key: secret("c") },
      list: [secret("d")],
      gone: secret("e"),
    };
    const answered = { token: "a", user: { name: "b", key: "c" }, list: ["d", "x"], made: "a" };
    assert.deepEqual(withSecretsOf(inputs, answered), {
      token: secret("a"),
      user: { name: "b", key: secret("c") },
      list: secret(["d", "x"]),
      made: "a",
    });
  });
});
