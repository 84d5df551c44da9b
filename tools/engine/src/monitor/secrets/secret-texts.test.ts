import assert from "node:assert/strict";
import { secretTexts } from "./secret-texts";

describe("secretTexts", () => {
  it("are the values of secret keys, and no others", () => {
    const config = { "app:token": "swordfish", "app:size": "3" };
    assert.deepEqual(secretTexts({ config, secretKeys: ["app:token", "app:gone"] }), ["swordfish", ""]);
  });

  it("include the longer texts inside a secret structure", () => {
    const value = JSON.stringify({ user: "shop", passwords: ["correct horse"], port: 5432 });
    const config = { "app:account": value };
    assert.deepEqual(secretTexts({ config, secretKeys: ["app:account"] }), [value, "correct horse"]);
  });

  it("are only the value itself where it resembles JSON but is not", () => {
    assert.deepEqual(secretTexts({ config: { a: "{swordfish" }, secretKeys: ["a"] }), ["{swordfish"]);
  });
});
