import assert from "node:assert/strict";
import { toTomlText } from "./toml-text";

describe("tomlText", () => {
  it("writes plain members before tables, and tables inside them further to the right", () => {
    const settings = {
      "host-containers": { admin: { enabled: true } },
      kubernetes: { "cluster-name": "prod", "max-pods": 1500, "node-labels": { ondemand: "true" } },
    };
    assert.equal(
      toTomlText({ settings }),
      `[settings.host-containers.admin]
enabled = true

[settings.kubernetes]
cluster-name = "prod"
max-pods = 1_500

  [settings.kubernetes.node-labels]
  ondemand = "true"
`,
    );
  });

  it("quotes keys that are no words", () => {
    assert.equal(
      toTomlText({ labels: { "karpenter.sh/pool": "a" } }),
      '[labels]\n"karpenter.sh/pool" = "a"\n',
    );
  });
});
