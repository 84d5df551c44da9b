import assert from "node:assert/strict";
import { chmodSync, watch } from "node:fs";
import { join } from "node:path";
import { errors, javaScript, only, TestProject } from "../run/preview.test.support";
import type { Outcome, PreviewRequest } from "../run/request";
import { type Files, TemporaryFolder } from "../run/temporary-folder.test.support";
import type { StartTimer } from "../process/timer";
import {
  executablePlugin,
  pluginFolder,
  thirdPartyPlugin,
  program,
  sourcePlugin,
  version,
} from "./plugin-files.test.support";

describe("Plugins", () => {
  const project = new TestProject();
  let home: TemporaryFolder | undefined;

  /** Previews the program with a Pulumi home. */
  async function preview(plugins: Files, request: Partial<PreviewRequest> = {}, stage = "live") {
    home = new TemporaryFolder(plugins, "installed");
    const executable = join("plugins", `resource-gateway-v${version}`, "pulumi-resource-gateway");
    if (executable in plugins) chmodSync(join(home.path, executable), 0o755);
    const files = {
      "Pulumi.yaml": javaScript,
      "Pulumi.dev.yaml": "config:\n  aws:region: eu-west-1\n",
      "package.json": { name: "shop", main: "index.js" },
      "index.js": program(stage),
    };
    return only(await project.preview(files, { pulumiHome: home.path, plugins: "guarded", ...request }));
  }

  /** The state of the resource of a name. */
  const stateOf = ({ plan }: Awaited<ReturnType<typeof preview>>, name: string) =>
    plan.steps.find(({ urn }) => urn.endsWith(`::${name}`))?.newState ?? assert.fail(`no ${name}`);

  const clean = () => {
    project.remove();
    home?.remove();
  };
  afterEach(clean);

  for (const [kind, files] of [
    ["out of its sources", sourcePlugin],
    ["as an executable", executablePlugin],
  ] as const) {
    describe(`with a plugin ${kind}`, () => {
      let live: Outcome;
      before(async () => {
        process.env["AWS_SECRET_ACCESS_KEY"] = "ours";
        try {
          live = await preview(files);
        } finally {
          delete process.env["AWS_SECRET_ACCESS_KEY"];
          clean();
        }
      });

      it("has it build components, whose children take the way of every resource", () => {
        assert.deepEqual(errors(live), []);
        assert.deepEqual(live.components, [{ package: "gateway", builtBy: "plugin", version }]);

        const types = live.plan.steps.map(({ urn }) => urn.split("::").slice(2).join(" "));
        for (const child of [
          "gateway:index:Gateway api",
          "gateway:index:Gateway$aws:cloudwatch/logGroup:LogGroup api-log",
          "gateway:index:Gateway$aws:ssm/parameter:Parameter api-key",
          "gateway:index:Gateway$gateway:index:Route api-route",
          "gateway:index:Gateway$gateway:index:Route$aws:cloudwatch/logGroup:LogGroup api-route-log",
        ]) {
          assert.ok(types.includes(child), `${child} is not among\n${types.join("\n")}`);
        }
        // The transform of the component reaches its children, those of the nested component too.
        assert.equal(stateOf(live, "api-log").inputs?.["retentionInDays"], 30);
        assert.equal(stateOf(live, "api-route-log").inputs?.["retentionInDays"], 30);
        // So do its providers and its protection.
        assert.match(String(stateOf(live, "api-route-log").provider), /pulumi:providers:aws::elsewhere::/);
        assert.equal(stateOf(live, "api-key").protect, true);
      });

      it("keeps secrets secret on both ways, and gives what methods return", () => {
        assert.equal(stateOf(live, "api-key").inputs?.["value"], "[secret]");
        assert.equal(stateOf(live, "token").inputs?.["value"], "[secret]");
        assert.ok(!JSON.stringify(live).includes("hush-hush"));
        const { outputs = {} } = stateOf(live, "shop-dev");
        assert.equal(outputs["text"], `${stateOf(live, "api").urn} says true`);
        assert.match(String(outputs["url"]), /^https:\/\/api-log-\w+\/live$/);
        assert.equal(outputs["token"], "[secret]");
      });

      it("shows it an AWS CLI, a preview, and nothing of ours", () => {
        const { outputs = {} } = stateOf(live, "shop-dev");
        assert.match(String(outputs["tools"]), /^aws-cli\/2\./);
        assert.equal(outputs["dryRun"], true);
        assert.deepEqual(outputs["secrets"], []);
      });

      it("refuses it the network", async () => {
        const outcome = await preview(files, {}, "online");
        assert.match(
          errors(outcome).join("\n"),
          /^Plugin gateway 2\.1\.0: .*no network|^Plugin gateway 2\.1\.0: .*fetch failed/s,
        );
        assert.ok(
          outcome.plan.diagnostics.some(({ message }) =>
            message.startsWith("A plugin tried to connect to example.com"),
          ),
        );
      });

      it("reports what the plugin refuses, without a stack trace", async () => {
        const [error = "", ...more] = errors(await preview(files, {}, "broken"));
        assert.match(error, /^Plugin gateway 2\.1\.0: a stage must be whole/);
        assert.doesNotMatch(error, /node_modules/);
        assert.deepEqual(more, []);
      });

      it("does not wait longer for it than for the program", async () => {
        // The deadline passes as soon as the plugin has been asked, which it says by a file.
        const startTimer: StartTimer = (_, onEnd) => {
          const asked = watch(
            join(home?.path ?? "", pluginFolder),
            (_event, file) => file === "stuck" && onEnd(),
          );
          return () => asked.close();
        };
        const outcome = await preview(files, { deadlineSeconds: 4, startTimer }, "stuck");
        assert.deepEqual(
          errors(outcome).map((error) => error.replace(/seconds.*/s, "seconds")),
          [
            "Plugin gateway 2.1.0 was ended before it had answered.",
            "The program did not end within 4 seconds",
          ],
        );
      });

      it("plans the same each time, and without the accelerator", async () => {
        for (const plain of [false, true]) {
          const { plan } = await preview(files, { plain });
          assert.equal(JSON.stringify(plan), JSON.stringify(live.plan));
          clean();
        }
      });
    });
  }

  it("does without plugins where none are wanted", async () => {
    const outcome = await preview(sourcePlugin, { plugins: "none" });
    assert.deepEqual(outcome.components, [{ package: "gateway", builtBy: "nothing" }]);
  });

  it("takes no plugin of another version, and says which one is wanted", async () => {
    const other = Object.fromEntries(
      Object.entries(sourcePlugin).map(([file, content]) => [file.replace(version, "2.0.0"), content]),
    );
    const outcome = await preview(other);
    assert.deepEqual(outcome.components, [{ package: "gateway", builtBy: "nothing" }]);
    const notes = outcome.plan.diagnostics.map(({ message }) => message);
    assert.ok(
      notes.some((note) => /installed in version 2\.0\.0, but the program asks for 2\.1\.0/.test(note)),
    );
  });

  it("takes no plugin that is still being installed", async () => {
    const partial = `plugins/resource-gateway-v${version}.partial`;
    const outcome = await preview({ ...sourcePlugin, [partial]: "" });
    assert.deepEqual(outcome.components, [{ package: "gateway", builtBy: "nothing" }]);
  });

  it("takes no plugin that no guard watches, and says how to use it", async () => {
    const outcome = await preview(thirdPartyPlugin);
    assert.deepEqual(outcome.components, [{ package: "gateway", builtBy: "nothing" }]);
    assert.ok(outcome.plan.diagnostics.some(({ message }) => message.includes("--trust-plugins")));
  });

  it("says what is wrong with a plugin that does not start", async () => {
    const broken = {
      ...sourcePlugin,
      [`plugins/resource-gateway-v${version}/index.js`]: "throw new Error('no');",
    };
    const [error = ""] = errors(await preview(broken));
    assert.match(
      error,
      /^The plugin in .* could not be started:\nno\n.*Install it again, or do without it: --no-plugins/s,
    );
  });
});
