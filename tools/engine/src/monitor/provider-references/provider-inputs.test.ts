import assert from "node:assert/strict";
import { withoutInternal, withPackage } from "./provider-inputs";

const request = { plugin: "aws", version: "", pluginDownloadUrl: "" };

describe("withPackage", () => {
  it("adds nothing if nothing selects the plugin", () => {
    assert.deepEqual(withPackage({ region: "eu" }, request), { region: "eu" });
  });

  it("adds the version, and a member that only the engine reads", () => {
    assert.deepEqual(withPackage({}, { ...request, version: "7.48.0" }), {
      version: "7.48.0",
      __internal: {},
    });
  });

  it("keeps the plugin's own name and version separate if it serves another package", () => {
    const parameterization = { name: "random", version: "3.1.0", value: "e30=" };
    assert.deepEqual(
      withPackage(
        {},
        { plugin: "terraform", version: "1.0.0", pluginDownloadUrl: "x://y", parameterization },
      ),
      {
        version: "3.1.0",
        __internal: {
          pluginDownloadURL: "x://y",
          name: "terraform",
          version: "1.0.0",
          parameterization: "e30=",
        },
      },
    );
  });
});

describe("withoutInternal", () => {
  it("removes the engine's member", () => {
    assert.deepEqual(withoutInternal({ version: "1", __internal: {} }), { version: "1" });
  });
});
