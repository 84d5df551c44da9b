import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withTemporaryFolder } from "./archive";
import { chartFromGoModule, chartFromHelm, chartFromPath } from "./obtain-chart";
import { writeChart } from "./testing/chart-folder";

const pinned = { repository: "https://charts.example", name: "app", version: "1.2.3" };
const files = { "values.yaml": "replicas: 1" };

const pack = (folder: string, name: string): string => {
  const archive = join(folder, `${name}.tgz`);
  execFileSync("tar", ["-czf", archive, "-C", folder, name]);
  return archive;
};

describe("a chart", () => {
  it("says who brings its definitions", () => {
    const crdsOf = (more: Readonly<Record<string, string>>) =>
      withTemporaryFolder((folder) => chartFromPath(writeChart(folder, more), pinned, false).chart.crds);
    assert.equal(crdsOf({}), "none");
    assert.equal(crdsOf({ "crds/a.yaml": "" }), "folder");
    assert.equal(
      crdsOf({ "templates/a.yaml": "{{ if .Values.crds }}\nkind: CustomResourceDefinition\n{{ end }}" }),
      "templates",
    );
  });

  it("is read from its folder and from its archive", () => {
    withTemporaryFolder((folder) => {
      const chart = writeChart(join(folder, "app"), { ...files, "templates/a.yaml": "a" });
      const archive = pack(folder, "app");
      for (const path of [chart, archive]) {
        const obtained = chartFromPath(path, pinned, false);
        assert.equal(obtained.origin, path);
        assert.deepEqual(obtained.chart.values, { replicas: 1 });
        assert.deepEqual(obtained.chart.templates, [{ path: "templates/a.yaml", text: "a" }]);
      }
    });
  });

  it("is read with subcharts that are archives", () => {
    withTemporaryFolder((folder) => {
      writeChart(join(folder, "redis"), { "values.yaml": "port: 1" }, "name: redis\nversion: 1.0.0\n");
      const chart = writeChart(
        join(folder, "app"),
        files,
        "name: app\nversion: 1.2.3\ndependencies: [{ name: redis }]\n",
      );
      mkdirSync(join(chart, "charts"));
      cpSync(pack(folder, "redis"), join(chart, "charts/redis-1.0.0.tgz"));
      const { subcharts } = chartFromPath(chart, pinned, false).chart;
      assert.deepEqual(subcharts.get("redis")?.values, { port: 1 });
    });
  });

  it("is read from what `helm show values` printed", () => {
    withTemporaryFolder((folder) => {
      const file = join(folder, "values.yaml");
      writeFileSync(file, "replicas: 1");
      assert.deepEqual(chartFromPath(file, pinned, false).chart.values, { replicas: 1 });
    });
  });

  it("is refused if it is another one, of another version, or lacks a part", () => {
    withTemporaryFolder((folder) => {
      const refuses = (manifest: string, reason: RegExp) =>
        assert.throws(() => chartFromPath(writeChart(folder, files, manifest), pinned, false), reason);
      refuses("name: other\nversion: 1.2.3\n", /The chart is other, not app\./);
      refuses("name: app\nversion: 1.2.2\n", /The chart is of version 1\.2\.2, not 1\.2\.3\./);
      refuses(
        "name: app\nversion: 1.2.3\ndependencies: [{ name: redis }]\n",
        /subcharts are not there: redis\./,
      );
      assert.throws(() => chartFromPath(join(folder, "absent"), pinned, false), /absent is not there\./);
      assert.throws(() => chartFromPath(join(folder, "templates"), pinned, false), /is not there\./);
    });
  });

  it("is taken without a version only if its source has none", () => {
    withTemporaryFolder((folder) => {
      writeChart(folder, files, "name: app\nversion: v0.0.0\n");
      assert.equal(chartFromPath(folder, pinned, true).chart.version, "v0.0.0");
    });
  });

  it("is pulled by helm from a repository, or from an OCI registry", () => {
    const asked: (readonly string[])[] = [];
    const run = (command: string, args: readonly string[]) => {
      asked.push([command, ...args.slice(0, -1)]);
      writeChart(join(args.at(-1) ?? "", "app"), files);
      return "";
    };
    const { chart, origin } = chartFromHelm(run, pinned);
    assert.deepEqual([chart.values, origin], [{ replicas: 1 }, "https://charts.example"]);
    chartFromHelm(run, { ...pinned, repository: "oci://registry.example/charts" });
    const version = ["--version", "1.2.3", "--untar", "--untardir"];
    assert.deepEqual(asked, [
      ["helm", "pull", "app", "--repo", "https://charts.example", ...version],
      ["helm", "pull", "oci://registry.example/charts/app", ...version],
    ]);
  });

  it("is found in the Go module that has it in its source", () => {
    withTemporaryFolder((folder) => {
      writeChart(join(folder, "deploy/app"), files, "name: app\nversion: v0.0.0\n");
      const asked: (readonly string[])[] = [];
      const run = (command: string, args: readonly string[]) => {
        asked.push([command, ...args]);
        return JSON.stringify({ Dir: folder });
      };
      const module = { path: "example.com/app", folder: "deploy/app" };
      const { chart, origin } = chartFromGoModule(run, pinned, { ...module, unstamped: true });
      assert.deepEqual([chart.values, origin], [{ replicas: 1 }, "example.com/app@v1.2.3"]);
      assert.deepEqual(asked, [["go", "mod", "download", "-json", "example.com/app@v1.2.3"]]);
      assert.throws(() => chartFromGoModule(run, pinned, module), /of version v0\.0\.0, not 1\.2\.3/);
    });
  });
});
