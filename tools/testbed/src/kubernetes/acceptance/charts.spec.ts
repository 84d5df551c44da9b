import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locateClient } from "../clients/locations";
import type { ValidationCluster } from "../cluster/validation-cluster";
import { validateCharts, validateFolder } from "../validation";
import { openSharedCluster } from "./shared-cluster";

const chart = { apiVersion: "v2", name: "cache", version: "1.0.0" };
const configMap = (data: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "{{ .Release.Name }}" }\ndata: ${data}\n`;

describe("charts", () => {
  let cluster: ValidationCluster;
  let folder: string;
  const helm = () => locateClient("helm") ?? assert.fail("helm is missing");

  before(async function () {
    cluster = await openSharedCluster(this);
    if (locateClient("helm") === undefined) this.skip();
    folder = mkdtempSync(join(tmpdir(), "testbed-charts-"));
    mkdirSync(join(folder, "templates"));
    writeFileSync(join(folder, "Chart.yaml"), JSON.stringify(chart));
    writeFileSync(join(folder, "values.yaml"), "size: small\n");
  });

  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  const statuses = async (template: string) => {
    writeFileSync(join(folder, "templates/settings.yaml"), template);
    const { results } = await validateFolder(folder, helm, cluster);
    return results.map(({ object, status }) => [object.kind, status]);
  };

  it("are validated as rendered with their own values", async () => {
    assert.deepEqual(await statuses(configMap('{ size: "{{ .Values.size }}" }')), [
      ["ConfigMap", "accepted"],
    ]);
  });

  it("are rejected for their rendered objects", async () => {
    assert.deepEqual(await statuses(configMap("{ size: [{{ .Values.size }}] }")), [
      ["ConfigMap", "rejected"],
    ]);
  });

  it("of a plan are rendered with the plan's values, into its namespace", async () => {
    writeFileSync(join(folder, "templates/settings.yaml"), configMap('{ size: "{{ .Values.size }}" }'));
    const urn = "urn:pulumi:dev::shop::kubernetes:helm.sh/v3:Release::cache";
    const inputs = { name: "cache", chart: folder, namespace: "testbed-cache", values: { size: "large" } };
    const { results } = await validateCharts(
      {
        name: "dev",
        engine: { name: "offline", version: "3.248.0" },
        mode: "known",
        steps: [
          {
            op: "create",
            urn,
            newState: { urn, custom: true, type: "kubernetes:helm.sh/v3:Release", inputs },
            detailedDiff: null,
          },
        ],
        changeSummary: { create: 1 },
        diagnostics: [],
        policies: { packs: [], results: [] },
      },
      helm,
      cluster,
    );
    assert.deepEqual(
      results.map(({ object, namespace, status }) => [object["data"], namespace, status]),
      [[{ size: "large" }, "testbed-cache", "accepted"]],
    );
  });
});
