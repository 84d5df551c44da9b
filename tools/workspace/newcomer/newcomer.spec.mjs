// The first changes of someone who is new here, in a copy of the workspace: what is left to do by hand, and who says so when it is
// forgotten. `npm run test:newcomer` runs it, after a build.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CopyOfWorkspace } from "./copy-of-workspace.mjs";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../..");

describe("a newcomer", function () {
  this.timeout(900_000);

  /** @type {CopyOfWorkspace} */
  let copy;

  before(() => {
    copy = new CopyOfWorkspace(workspace);
  });

  after(() => copy.remove());

  beforeEach(() => copy.changedByHand.clear());

  describe("adds the add-on keda", () => {
    const addon = "packages/addons/src/catalogue/keda.ts";
    const tests = [
      "packages/addons/dist/chart-values.test.js",
      "packages/addons/dist/catalogue/catalogue.test.js",
    ];

    it("by a generator, which leaves everything in order", () => {
      const options = ["--repository", "https://kedacore.github.io/charts", "--chartVersion", "2.20.2"];
      copy.generate("addon", "keda", ...options, "--valuesFile", "tools/workspace/newcomer/keda-values.yaml");
      const { passed, report } = copy.test("packages/addons/dist/**/*.test.js", "stacks/dist/**/*.test.js");
      assert.ok(passed, report);
      assert.ok(
        copy.isTidy(addon, "packages/addons/src/charts.ts", "packages/addons/src/chart-values/keda.json"),
      );
    });

    it("and learns from the compiler of a value that the chart does not have", () => {
      copy.replace(addon, ["operator: { replicaCount:", "operator: { replicas:"]);
      assert.match(copy.build(), /keda\.ts\(\d+,\d+\): error TS\d+: .*'replicas' does not exist in type/);
      copy.replace(addon, ["operator: { replicas:", "operator: { replicaCount:"]);
    });

    it("and learns from a test of the line that the catalogue lacks", () => {
      const catalogue = "packages/addons/src/catalogue/index.ts";
      copy.replace(catalogue, ['import { keda } from "./keda";\n', ""], ["  keda,\n", ""]);
      copy.build();
      const { passed, report } = copy.test("packages/addons/dist/catalogue/catalogue.test.js");
      assert.ok(!passed);
      assert.match(
        report,
        /No add-on has these charts: add their lines to catalogue\/index\.ts\.[\s\S]*keda/,
      );
      copy.replace(
        catalogue,
        ["import { kubePrometheusStack", 'import { keda } from "./keda";\nimport { kubePrometheusStack'],
        ['  "kube-prometheus-stack": ', '  keda,\n  "kube-prometheus-stack": '],
      );
    });

    it("and sets its values in one file", () => {
      copy.edit(addon, [
        "    podDisruptionBudget:",
        '    logging: { operator: { level: "error" } },\n    podDisruptionBudget:',
      ]);
      assert.equal(copy.build(), "");
      const { passed, report } = copy.test(...tests);
      assert.ok(passed, report);
      assert.deepEqual([...copy.changedByHand], [addon]);
    });
  });

  describe("adds the rule rds-encrypted", () => {
    const rule = "policies/rules/src/rds/rds-encrypted.ts";
    const test = "policies/rules/src/rds/rds-encrypted.test.ts";
    const tests = [
      "policies/rules/dist/rds/*.test.js",
      "policies/rules/dist/catalogue.test.js",
      "policies/guardrails/dist/*.test.js",
    ];

    it("by a generator, which leaves everything in order", () => {
      const options = [
        "--service",
        "rds",
        "--resource",
        "aws:rds/instance:Instance",
        "--property",
        "storageEncrypted",
      ];
      copy.generate("rule", "rds-encrypted", ...options);
      assert.equal(copy.build(), "");
      const { passed, report } = copy.test(...tests, "policies/rules/dist/resources/*.test.js");
      assert.ok(passed, report);
      assert.ok(
        copy.isTidy(rule, test, "policies/rules/src/catalogue.ts", "policies/rules/src/resources/aws.ts"),
      );
    });

    it("and learns from a test of the line that the catalogue lacks", () => {
      const catalogue = "policies/rules/src/catalogue.ts";
      const line = 'export { rdsEncrypted } from "./rds/rds-encrypted";\n';
      const text = copy.read(catalogue);
      copy.replace(catalogue, [line, ""]);
      copy.build();
      const { passed, report } = copy.test("policies/rules/dist/catalogue.test.js");
      assert.ok(!passed);
      assert.match(report, /No pack has rds-encrypted: add the lines to catalogue\.ts\./);
      copy.replace(catalogue, [copy.read(catalogue), text]);
    });

    it("and learns from the compiler of a property that the type does not have", () => {
      copy.replace(rule, [
        "*findings({ storageEncrypted })",
        "*findings({ storageEncrypted: _, encrypted })",
      ]);
      assert.match(
        copy.build(),
        /rds-encrypted\.ts\(\d+,\d+\): error TS\d+: Property 'encrypted' does not exist/,
      );
      copy.replace(rule, [
        "*findings({ storageEncrypted: _, encrypted })",
        "*findings({ storageEncrypted })",
      ]);
    });

    it("and says what it is about in two files", () => {
      copy.edit(
        rule,
        ["Instance resources have storageEncrypted set to true.", "Databases are encrypted."],
        [
          "https://docs.aws.amazon.com/rds/",
          "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
        ],
        ["if (storageEncrypted", "// AWS encrypts nothing by default.\n    if (storageEncrypted"],
        ["it is not true.", "the database is not encrypted."],
      );
      copy.edit(test, ["storageEncrypted that is not set", "the default, which encrypts nothing"]);
      assert.equal(copy.build(), "");
      const { passed, report } = copy.test(...tests);
      assert.ok(passed, report);
      assert.deepEqual([...copy.changedByHand], [rule, test]);
    });
  });

  describe("adds the cluster's setting authenticationMode", () => {
    const settings = "packages/cluster/src/settings/cluster.ts";
    const controlPlane = "packages/cluster/src/control-plane/control-plane.ts";
    const transforms = "packages/cluster/src/transforms.ts";
    const test = "packages/cluster/src/resolve-cluster-args.test.ts";

    it("by a generator, and learns from tests that nothing uses it, and what its default is", () => {
      const values = ["--kind", "enum", "--values", "API,API_AND_CONFIG_MAP", "--default", "API"];
      const description = "Whether the ConfigMap aws-auth lets principals in, beside access entries.";
      copy.generate(
        "setting",
        "authenticationMode",
        "--of",
        "cluster",
        ...values,
        "--description",
        description,
      );
      assert.ok(
        copy.isTidy(settings, "packages/cluster/src/args.ts", "stacks/config/environment.schema.json"),
      );
      const { passed, report } = copy.test("packages/cluster/dist/setting-effects.test.js");
      assert.ok(!passed);
      assert.match(report, /1 failing/);
      assert.match(
        report,
        /Another value of authenticationMode changes nothing that is registered\. Use it in the component, or take /,
      );
    });

    it("and uses it in three files, its test among them", () => {
      copy.edit(controlPlane, [
        "authenticationMode: eks.AuthenticationMode.Api",
        "authenticationMode: args.authenticationMode",
      ]);
      copy.edit(
        transforms,
        ['"zonalShift" | "controlPlaneTier"', '"authenticationMode" | "zonalShift" | "controlPlaneTier"'],
        ["{ zonalShift, ", "{ authenticationMode, zonalShift, "],
        ['authenticationMode: "API"', "authenticationMode"],
      );
      copy.edit(test, [
        'controlPlaneTier: "standard"',
        'authenticationMode: "API",\n      controlPlaneTier: "standard"',
      ]);
      assert.equal(copy.build(), "");
      const { passed, report } = copy.test("packages/cluster/dist/**/*.test.js", "stacks/dist/**/*.test.js");
      assert.ok(passed, report);
      assert.deepEqual([...copy.changedByHand], [controlPlane, transforms, test]);
    });
  });
});
