import assert from "node:assert/strict";
import { parseManifests } from "./manifests";

describe("readManifests", () => {
  it("reads several documents and leaves empty ones out", () => {
    assert.deepEqual(parseManifests("a: 1\n---\n---\n# nothing\n---\nb: 2\n"), [{ a: 1 }, { b: 2 }]);
    assert.deepEqual(parseManifests(""), []);
  });

  it("reads YAML 1.1 as Kubernetes does", () => {
    assert.deepEqual(
      parseManifests("enabled: yes\nmode: 0644\nbase: &base { a: 1 }\nmore: { <<: *base, b: 2 }\n"),
      [{ enabled: true, mode: 420, base: { a: 1 }, more: { a: 1, b: 2 } }],
    );
  });

  it("reads words for yes and no as keys, too", () => {
    assert.deepEqual(parseManifests("y: 1\noff: 2\n"), [{ true: 1, false: 2 }]);
  });

  it("keeps times as text", () => {
    assert.deepEqual(parseManifests("day: 2026-01-02\nat: 2026-01-02T03:04:05Z\nshort: 1:30\n"), [
      { day: "2026-01-02", at: "2026-01-02T03:04:05Z", short: "1:30" },
    ]);
  });

  it("refuses what is no YAML, or no map", () => {
    assert.throws(() => parseManifests("a: [1\n"), /A manifest is no YAML/);
    assert.throws(() => parseManifests("- a\n"), /must be a map but is \["a"\]/);
  });
});
