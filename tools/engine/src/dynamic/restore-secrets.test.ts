import assert from "node:assert/strict";
import { makeSecret } from "../model/values";
import { restoreSecrets } from "./restore-secrets";

describe("restoreSecrets", () => {
  it("marks values under the name of a secret, also deep in maps, and nothing else", () => {
    const inputs = {
      token: makeSecret("a"),
      user: { name: "b", key: makeSecret("c") },
      list: [makeSecret("d")],
      gone: makeSecret("e"),
    };
    const answered = { token: "a", user: { name: "b", key: "c" }, list: ["d", "x"], made: "a" };
    assert.deepEqual(restoreSecrets(inputs, answered), {
      token: makeSecret("a"),
      user: { name: "b", key: makeSecret("c") },
      list: makeSecret(["d", "x"]),
      made: "a",
    });
  });
});
