import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { testingTree } from "../testing-tree.mjs";
import addonGenerator from "./generator.js";

const root = "packages/addons/src";
const charts = `export const charts = {
  istiod: { repository: "https://istio.example", name: "istiod", version: "1.0.0" },
  metricsServer: { repository: "https://metrics.example", name: "metrics-server", version: "1.0.0" },
} as const satisfies Record<string, Chart>;
`;
const namespaces = `export const namespaces = {
  argocd: { name: "argocd", origin: "platform", podSecurity: "restricted" },
  kubeSystem: { name: "kube-system", origin: "kubernetes" },
} as const satisfies Record<string, Namespace>;
`;
const catalogue = `import { istiod } from "./istiod";
import { metricsServer } from "./metrics-server";

export const catalogue = {
  istiod,
  "metrics-server": metricsServer,
} as const;
`;
const values = `operator: { replicaCount: 1 }
podDisruptionBudget: { operator: {}, hooks: { enabled: false, minAvailable: 1, maxUnavailable: 1 } }
resources: {}
`;

describe("the generator of add-ons", () => {
  let tree;
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "addon-"));
    tree = testingTree({
      [`${root}/charts.ts`]: charts,
      [`${root}/addon/namespaces.ts`]: namespaces,
      [`${root}/catalogue/index.ts`]: catalogue,
    });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const read = (file) => tree.read(`${root}/${file}`, "utf8");
  const generate = (more = {}, text = values) => {
    const valuesFile = join(folder, "values.yaml");
    writeFileSync(valuesFile, text);
    const repository = "https://keda.example";
    return addonGenerator(tree, { name: "keda", repository, chartVersion: "2.20.2", valuesFile, ...more });
  };

  it("pins the chart, and lists its values", async () => {
    await generate({ name: "keda-core", chart: "keda" });
    assert.match(
      read("charts.ts"),
      /kedaCore: \{ repository: "https:\/\/keda\.example", name: "keda", version: "2\.20\.2" \},\n {2}metricsServer:/,
    );
    const list = JSON.parse(read("chart-values/keda-core.json"));
    assert.deepEqual([list.version, list.values.operator], ["2.20.2", { replicaCount: 0 }]);
  });

  it("declares the add-on, with replicas and budgets as availability asks for", async () => {
    await generate({ description: 'Scales by "events".' });
    assert.equal(
      read("catalogue/keda.ts").slice(read("catalogue/keda.ts").indexOf("export")),
      `export const keda = defineAddon({
  name: "keda",
  description: 'Scales by "events".',
  chart: charts.keda,
  namespace: namespaces.keda,
  crds: "none",
  settings: {},
  values: ({ highlyAvailable }): ChartValues<typeof chartValues> => ({
    operator: { replicaCount: highlyAvailable ? 2 : 1 },
    podDisruptionBudget: {
      hooks: { enabled: highlyAvailable, maxUnavailable: 1 },
      operator: { maxUnavailable: 1 },
    },
  }),
});
`,
    );
  });

  it("says why it runs once where its chart cannot do otherwise", async () => {
    await generate({}, "resources: {}\n");
    assert.match(
      read("catalogue/keda.ts"),
      /singleReplica: "Its chart has no value for replicas, or none for a /,
    );
    assert.match(read("catalogue/keda.ts"), /values: \(\): ChartValues<typeof chartValues> => \(\{\}\),/);
  });

  it("adds its line to the catalogue, in alphabetical order", async () => {
    await generate();
    assert.match(
      read("catalogue/index.ts"),
      /"\.\/istiod";\nimport \{ keda \} from "\.\/keda";\nimport \{ metricsServer/,
    );
    assert.match(read("catalogue/index.ts"), /istiod,\n {2}keda,\n {2}"metrics-server"/);
  });

  it("adds a namespace of its own, or takes one that there is", async () => {
    await generate();
    assert.match(
      read("addon/namespaces.ts"),
      /keda: \{ name: "keda", origin: "platform", podSecurity: "restricted" \},/,
    );
    await generate({ name: "kubescape", namespace: "kube-system" });
    assert.match(read("catalogue/kubescape.ts"), /namespace: namespaces\.kubeSystem,/);
  });

  it("refuses an add-on that there is, and a chart that cannot be had", async () => {
    tree.write(`${root}/catalogue/keda/index.ts`, "mine");
    await assert.rejects(generate(), /never overwrites.*catalogue\/keda\/index\.ts/);
    await assert.rejects(generate({ name: "istiod" }), /charts\.ts has a row "istiod" already/);
    await assert.rejects(
      generate({ name: "x", valuesFile: "absent.tgz" }),
      /could not be had.*\n.*absent\.tgz is not there/,
    );
  });
});
