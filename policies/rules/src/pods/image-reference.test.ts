import assert from "node:assert/strict";
import { parseImage } from "./image-reference";

describe("parseImage", () => {
  for (const [image, registry, repository, tag, digest] of [
    ["nginx", "docker.io", "nginx", undefined, undefined],
    ["grafana/grafana:12.0.0", "docker.io", "grafana/grafana", "12.0.0", undefined],
    ["registry.example:5000/team/app:1", "registry.example:5000", "team/app", "1", undefined],
    ["localhost/app", "localhost", "app", undefined, undefined],
    ["quay.io/x/y:v1@sha256:ab", "quay.io", "x/y", "v1", "sha256:ab"],
    [
      "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:ab",
      "111122223333.dkr.ecr.eu-west-1.amazonaws.com",
      "app",
      undefined,
      "sha256:ab",
    ],
  ] as const) {
    it(`parses ${image}`, () => {
      assert.deepEqual(parseImage(image), { registry, repository, tag, digest });
    });
  }
});
