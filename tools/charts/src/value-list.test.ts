import assert from "node:assert/strict";
import { withTemporaryFolder } from "./archive";
import { readChart } from "./chart";
import { writeChart } from "./testing/chart-folder";
import { deriveValueList } from "./value-list";

/** The values of the list of a chart with these files. */
const listOf = (files: Readonly<Record<string, string>>, manifest?: string): unknown =>
  withTemporaryFolder(
    (folder) => deriveValueList(readChart(writeChart(folder, files, manifest)), "1.2.3").values,
  );

describe("deriveValueList", () => {
  it("shows the type of every default, sorted", () => {
    const values =
      "replicas: 2\nname: x\nenabled: true\nargs: [a]\nnothing:\nimage: { tag: v1 }\nlabels: {}\n";
    assert.deepEqual(
      JSON.stringify(listOf({ "values.yaml": values })),
      JSON.stringify({
        args: [],
        enabled: false,
        image: { tag: "" },
        labels: {},
        name: "",
        nothing: null,
        replicas: 0,
      }),
    );
  });

  it("names the version that it was asked for", () => {
    const list = withTemporaryFolder((folder) => deriveValueList(readChart(writeChart(folder, {})), "v9"));
    assert.deepEqual(list, { version: "v9", values: {} });
  });

  it("adds what only templates know", () => {
    const files = {
      "values.yaml": "image: { tag: v1 }",
      "templates/a/b.yaml": "{{ .Values.image.registry }}{{ .Values.proxy.url }}",
    };
    assert.deepEqual(listOf(files), { image: { registry: null, tag: "" }, proxy: { url: null } });
  });

  it("adds what only the schema knows, through its references", () => {
    const schema = {
      $defs: { image: { properties: { digest: {} } } },
      properties: { image: { $ref: "#/$defs/image" }, probe: { properties: { path: {} } }, mode: {} },
    };
    const files = {
      "values.yaml": "image: { tag: v1 }\nprobe: { port: 1 }",
      "templates/a.yaml": "{{ toYaml .Values.probe }}",
      "values.schema.json": JSON.stringify(schema),
    };
    assert.deepEqual(listOf(files), { image: { digest: null, tag: "" }, mode: null, probe: {} });
  });

  it("leaves a map to its user that is written out, or empty", () => {
    const files = {
      "values.yaml": "probe: { port: 1, path: / }\nextra: {}",
      "templates/a.yaml": "{{ toYaml .Values.probe }}{{ .Values.extra.known }}",
    };
    assert.deepEqual(listOf(files), { extra: {}, probe: {} });
  });

  it("keeps a map to the chart's keys that is written out, if the templates name most of them", () => {
    const files = {
      "values.yaml": "global: { hub: a, tag: b, odd: c }",
      "templates/a.yaml": "{{ toJson .Values.global }}{{ .Values.global.hub }}{{ .Values.global.tag }}",
    };
    assert.deepEqual(listOf(files), { global: { hub: "", odd: "", tag: "" } });
  });

  it("admits other keys beside the known ones in a map that is gone through", () => {
    const files = {
      "values.yaml": "routes: { main: { enabled: false } }\nselector: { os: linux }",
      "templates/a.yaml":
        "{{ range .Values.routes }}{{ end }}{{ range $k, $v := .Values.selector }}{{ end }}",
    };
    assert.deepEqual(listOf(files), { routes: { "*": null, main: { enabled: false } }, selector: {} });
  });

  it("has the values of subcharts below their keys, with the chart's own defaults", () => {
    const files = {
      "values.yaml": "cache: { port: 2, own: true }",
      "charts/redis/Chart.yaml": "name: redis\nversion: 1.0.0",
      "charts/redis/values.yaml": "port: 1\nimage: { tag: a }",
      "charts/redis/templates/a.yaml": "{{ .Values.image.registry }}",
    };
    const manifest = "name: app\nversion: 1.2.3\ndependencies: [{ name: redis, alias: cache }]";
    assert.deepEqual(listOf(files, manifest), {
      cache: { image: { registry: null, tag: "" }, own: false, port: 0 },
    });
  });

  it("takes Istio's wrapped defaults for the values that users set", () => {
    const files = {
      "values.yaml": "_internal_defaults_do_not_set: { hub: a, global: { tag: b } }",
      "templates/a.yaml":
        "{{ $defaults := $.Values._internal_defaults_do_not_set }}{{ $defaults.global.tag }}",
    };
    assert.deepEqual(listOf(files), { global: { tag: "" }, hub: "" });
  });

  it("reads templates among the files, and passes over files that are none", () => {
    const files = { "files/injection.yaml": "{{ .Values.proxy }}", "files/dashboard.json": "{{ end }} {{ (" };
    assert.deepEqual(listOf(files), { proxy: null });
  });

  it("says which template it cannot read", () => {
    assert.throws(() => listOf({ "templates/a.yaml": "{{ end }}" }), /templates\/a\.yaml cannot be read/);
  });
});
