import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { preview } from "./preview";
import { type Outcome, PreviewError, type PreviewRequest } from "./request";
import { locateSdk } from "./sdk";
import { type Files, TemporaryFolder } from "./temporary-folder.test.support";

const { version: installedSdk } = locateSdk(__dirname, "This package");
const javaScript = "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n";

/** A project of one module, which may use `pulumi` and `random`, a resource class of no installed package. */
const projectOf = (program: string, more: Files = {}): Files => ({
  "Pulumi.yaml": javaScript,
  "Pulumi.dev.yaml": "config:\n  shop:size: 3\n",
  "package.json": { name: "shop", main: "index.js" },
  "index.js": `const pulumi = require("@pulumi/pulumi");
class Thing extends pulumi.CustomResource {
  constructor(name, props = {}, opts) { super("test:index:Thing", name, props, opts); }
}
${program}`,
  ...more,
});

const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));

describe("preview", () => {
  let folder: TemporaryFolder;
  const previewed = (files: Files, request: Partial<PreviewRequest> = {}) => {
    folder = new TemporaryFolder(files);
    return again(request);
  };
  const again = (request: Partial<PreviewRequest>) =>
    preview({
      projectFolder: folder.path,
      stacks: ["dev"],
      policyPacks: [],
      mode: "known",
      strict: false,
      ...request,
    });
  const only = ([outcome]: readonly Outcome[]) => outcome ?? assert.fail("there is no outcome");
  const errors = ({ plan }: Outcome) =>
    plan.diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const names = ({ plan }: Outcome) => plan.steps.map(({ urn }) => urn.split("::").at(-1));
  afterEach(() => folder.remove());

  it("plans what an unmodified program would make of a stack's configuration", async () => {
    const outcome = only(
      await previewed(
        projectOf(`
const size = new pulumi.Config().requireNumber("size");
for (let index = 0; index < size; index += 1) new Thing("thing-" + index, { index });
console.log("made", size);
`),
      ),
    );
    assert.deepEqual(names(outcome), ["shop-dev", "thing-0", "thing-1", "thing-2"]);
    assert.deepEqual(outcome.plan.changeSummary, { create: 4 });
    assert.deepEqual(outcome.plan.engine, {
      name: "offline",
      version: installedSdk,
    });
    const positions = outcome.plan.steps.map(({ newState }) => newState?.sourcePosition);
    assert.deepEqual(positions, [undefined, ...Array<string>(3).fill("project:///index.js#7,47")]);
    assert.deepEqual(
      { succeeded: outcome.succeeded, output: outcome.output },
      { succeeded: true, output: "made 3\n" },
    );
  });

  it("compiles a TypeScript program as it stands, and says that its types were not checked", async () => {
    const files = without(projectOf("", { "Pulumi.yaml": "name: shop\nruntime: nodejs\n" }), "index.js");
    const program = `import * as pulumi from "@pulumi/pulumi";
export const size: number = new pulumi.Config().require("size");
if (size.length > 1) throw new Error("Too large.");`;
    const outcome = only(
      await previewed({ ...files, "package.json": { name: "shop" }, "index.ts": program }),
    );
    assert.deepEqual(outcome.plan.steps[0]?.newState?.outputs, { size: "3" });
    assert.match(
      outcome.plan.diagnostics.map(({ message }) => message).join(),
      /^The types of the program were not checked\./,
    );

    const checked = only(await again({ typecheck: true }));
    assert.match(errors(checked).join(), /index\.ts.*2.*Type 'string' is not assignable to type 'number'/s);
  });

  it("ends a program that goes on after a step has failed", async () => {
    const outcome = only(
      await previewed(projectOf(`new Thing("one"); new Thing("one"); setInterval(() => undefined, 1000);`)),
    );
    assert.match(errors(outcome).join(), /^Duplicate resource URN '.*::one'/);
    assert.equal(outcome.succeeded, false);
  });

  describe("of a program that fails", () => {
    const throwing = projectOf(`
function build() {
  throw new TypeError("There is no zone.", { cause: new Error("The list is empty.") });
}
build();
`);

    it("tells the message, its cause and the place, without the frames of others", async () => {
      const outcome = only(await previewed(throwing));
      assert.deepEqual(errors(outcome), [
        "TypeError: There is no zone.\n  Cause: The list is empty.\n  at index.js:7:9",
      ]);
      assert.equal(outcome.succeeded, false);
    });

    it("comes to the same without the accelerator", async () => {
      const [fast] = await previewed(throwing);
      const [plain] = await again({ plain: true });
      assert.deepEqual(plain?.plan, fast?.plan);
    });

    it("tells the place in the source that the program was compiled of", async () => {
      const map = { version: 3, sources: ["../src/main.ts"], names: [], mappings: "AAAA;AACA;AASI" };
      const outcome = only(
        await previewed({
          "Pulumi.yaml": `${javaScript}main: dist/main.js\n`,
          "dist/main.js": `"use strict";\n\nthrow new Error("Compiled.");\n//# sourceMappingURL=main.js.map\n`,
          "dist/main.js.map": map,
          "src/main.ts": "",
        }),
      );
      assert.deepEqual(errors(outcome), ["Compiled.\n  at src/main.ts:11:5"]);
    });

    it("tells nothing but the message of an error that was written for the user", async () => {
      const outcome = only(
        await previewed(projectOf(`throw new pulumi.RunError("Two zones are needed:\\n  - zones is [].");`)),
      );
      assert.deepEqual(errors(outcome), ["Two zones are needed:\n  - zones is []."]);
    });

    it("tells an error that nobody waited for", async () => {
      const outcome = only(await previewed(projectOf(`Promise.reject(new Error("Nobody waits."));`)));
      assert.match(errors(outcome).join(), /^Nobody waits\.\n {2}at index\.js:5:16$/);
    });

    it("tells the exit code of a program that gives no other reason", async () => {
      const outcome = only(await previewed(projectOf("process.exit(7);")));
      assert.match(errors(outcome).join(), /non-zero exit code: 7/);
    });

    it("tells what the runner printed about an entry that is not there", async () => {
      const files = projectOf("", { "package.json": { name: "shop" } });
      const outcome = only(await previewed(without(files, "index.js")));
      assert.match(errors(outcome).join("\n"), /failed to locate the entry point/);
    });

    it("ends a program that does not end", async () => {
      const outcome = only(
        await previewed(projectOf(`new Thing("first"); setInterval(() => undefined, 1000);`), {
          deadlineSeconds: 1.5,
        }),
      );
      assert.match(errors(outcome).join(), /did not end within 1\.5 seconds/);
      assert.deepEqual(names(outcome), ["shop-dev", "first"]);
    });
  });

  describe("keeps a program in its place", () => {
    it("shows it nothing of our environment but what every program needs", async () => {
      process.env.AWS_SECRET_ACCESS_KEY = "canary";
      process.env.PULUMI_ACCESS_TOKEN = "canary";
      try {
        const program = `console.log(JSON.stringify(process.env));`;
        const { output } = only(await previewed(projectOf(program), { variables: { IMAGE_TAG: "v1" } }));
        assert.doesNotMatch(output, /canary/);
        const seen = Object.keys(JSON.parse(output)).filter((name) =>
          /^(PATH|IMAGE_TAG|PULUMI_CONFIG)$/.test(name),
        );
        assert.deepEqual(seen.sort(), ["IMAGE_TAG", "PATH", "PULUMI_CONFIG"]);
      } finally {
        delete process.env.AWS_SECRET_ACCESS_KEY;
        delete process.env.PULUMI_ACCESS_TOKEN;
      }
    });

    it("refuses connections that leave the machine, and names where they lead", async () => {
      const outcome = only(
        await previewed(
          projectOf(`
const { connect } = require("node:net");
connect(443, "192.0.2.1").on("error", (error) => console.log("socket", error.code));
require("node:dns").lookup("example.org", (error) => console.log("name", error.code));
fetch("https://api.example.com/data").catch(({ cause }) => { throw cause; });
`),
        ),
      );
      assert.deepEqual(
        outcome.plan.diagnostics
          .filter(({ severity }) => severity === "warning")
          .map(({ message }) => message.slice(0, 52)),
        [
          "The program tried to connect to 192.0.2.1:443. An of",
          "The program tried to connect to api.example.com:443.",
          "The program tried to connect to example.org. An offl",
        ],
      );
      assert.match(
        errors(outcome).join(),
        /tried to connect to api\.example\.com:443, but an offline preview has no network/,
      );
      assert.match(outcome.output, /socket ENETUNREACH/);
      assert.match(outcome.output, /name ENETUNREACH/);
    });

    it("lets it talk to itself", async () => {
      const program = `
const server = require("node:http").createServer((_, response) => response.end("hello"));
server.listen(0, "127.0.0.1", async () => {
  console.log(await (await fetch("http://localhost:" + server.address().port)).text());
  server.close();
});`;
      const outcome = only(await previewed(projectOf(program)));
      assert.deepEqual(
        { output: outcome.output, succeeded: outcome.succeeded },
        { output: "hello\n", succeeded: true },
      );
    });

    it("refuses to start other programs, unless it is allowed", async () => {
      const program = `console.log(require("node:child_process").execFileSync("echo", ["hello"]).toString());`;
      const refused = only(await previewed(projectOf(program)));
      assert.match(errors(refused).join(), /may not start "echo"/);
      assert.match(errors(refused).join(), /at index\.js:5:\d+$/);
      const allowed = only(await again({ allowExec: true }));
      assert.deepEqual(
        { output: allowed.output, succeeded: allowed.succeeded },
        { output: "hello\n\n", succeeded: true },
      );
    });

    it("blinds secret configuration in what it prints and says", async () => {
      const secret = "a-very-secret-word";
      const outcome = only(
        await previewed(
          projectOf(
            `
const word = new pulumi.Config().require("token");
console.log(word, Buffer.from(word).toString("base64"));
throw new Error("It is " + word);`,
            {
              "Pulumi.dev.yaml": "config:\n  shop:token: { secure: v1:abc }\n",
              "fixtures/dev.yaml": `secrets: { "shop:token": ${secret} }\n`,
            },
          ),
        ),
      );
      assert.equal(outcome.output, "[secret] [secret]\n");
      assert.deepEqual(errors(outcome), ["It is [secret]\n  at index.js:8:7"]);
    });

    it("ends it when the preview is interrupted", async () => {
      const interruption = new AbortController();
      const running = previewed(
        projectOf(
          `require("node:fs").writeFileSync("pid", String(process.pid)); new Thing("first"); setInterval(() => undefined, 1000);`,
        ),
        {
          signal: interruption.signal,
          onProgress: ({ resources }) => resources > 1 && interruption.abort(new Error("Stop.")),
        },
      );
      await assert.rejects(running, { message: "Stop." });
      const pid = Number(readFileSync(folder.in("pid"), "utf8"));
      await untilGone(pid);
    });
  });

  describe("of many environments", () => {
    const stacks = ["a", "b", "c"];
    const counting = projectOf(
      `
const shared = require("./shared");
shared.runs += 1;
globalThis.leak = (globalThis.leak ?? 0) + 1;
process.env.LEFT = (process.env.LEFT ?? "") + "x";
const thing = new Thing("thing-" + shared.runs, { stack: pulumi.getStack(), left: process.env.LEFT });
setTimeout(() => new Thing("late", { of: thing.id }), 20);
let told = false;
process.on("beforeExit", () => {
  if (told) return;
  told = true;
  new Thing("last");
});
console.log("run of", pulumi.getStack());
exports.stack = pulumi.getStack();
`,
      { "shared.js": "exports.runs = 0;", "Pulumi.dev.yaml": "" },
    );
    const withStacks = (files: Files) => ({
      ...without(files, "Pulumi.dev.yaml"),
      ...Object.fromEntries(
        stacks.map((stack) => [`Pulumi.${stack}.yaml`, `config: { size: "${stack}" }\n`]),
      ),
    });

    it("gives each what it gets alone, and in the order that was asked for", async () => {
      const together = await previewed(withStacks(counting), { stacks: ["c", "a", "b"] });
      const alone = await Promise.all(["c", "a", "b"].map((stack) => again({ stacks: [stack] })));
      assert.deepEqual(together, alone.flat());
      assert.deepEqual(
        together.map(({ plan, output }) => [plan.name, output]),
        [
          ["c", "run of c\n"],
          ["a", "run of a\n"],
          ["b", "run of b\n"],
        ],
      );
      assert.deepEqual(names(together[1] ?? assert.fail()), ["shop-a", "last", "thing-1", "late"]);
    });

    it("takes every stack with a configuration file if none is named", async () => {
      const outcomes = await previewed(withStacks(projectOf("")), { stacks: [] });
      assert.deepEqual(
        outcomes.map(({ plan }) => plan.name),
        stacks,
      );
    });

    it("lets the official runner say what is wrong with one of them", async () => {
      const program = `if (pulumi.getStack() === "b") throw new Error("Not b."); new Thing("thing");`;
      const outcomes = await previewed(withStacks(projectOf(program)), { stacks });
      assert.deepEqual(
        outcomes.map(({ succeeded }) => succeeded),
        [true, false, true],
      );
      assert.deepEqual(errors(outcomes[1] ?? assert.fail()), ["Not b.\n  at index.js:5:38"]);
    });

    it("runs ES modules in processes of their own", async () => {
      const outcomes = await previewed(
        withStacks({
          ...projectOf(""),
          "package.json": { name: "shop", type: "module", main: "index.js" },
          "index.js": `import * as pulumi from "@pulumi/pulumi";\nexport const stack = await Promise.resolve(pulumi.getStack());`,
        }),
        { stacks: ["a", "b"] },
      );
      assert.deepEqual(
        outcomes.map(({ plan }) => plan.steps[0]?.newState?.outputs),
        [{ stack: "a" }, { stack: "b" }],
      );
    });
  });

  it("judges by policy packs in the same order of things as Pulumi", async () => {
    const outcome = only(
      await previewed(
        projectOf(`new Thing("one", { size: 1 }); new Thing("two", { size: 2 });`, {
          "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
          "pack/package.json": { version: "1.0.0" },
          "pack/index.js": `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("sizes", { policies: [
  { name: "at-least-two", description: "Sizes are two.", enforcementLevel: "remediate",
    remediateResource: ({ props, name }) => (name === "one" ? { ...props, size: 2 } : undefined) },
  { name: "seen", description: "Sizes are seen.", enforcementLevel: "mandatory",
    validateResource: ({ props, name }, report) => { if (props.size) report("size: of " + name + " is " + props.size + "."); } },
  { name: "count", description: "Things are counted.",
    validateStack: ({ resources }, report) => report(resources.filter(({ type }) => type.startsWith("test:")).length + " things.") },
] });`,
        }),
        { policyPacks: [] },
      ).then(() => again({ policyPacks: [folder.in("pack")] })),
    );
    assert.deepEqual(
      outcome.plan.policies.results.map(({ rule, path, message, urn }) => [
        rule,
        path,
        message,
        urn.split("::").at(-1),
      ]),
      [
        ["count", "", "2 things.", "shop-dev"],
        ["seen", "size", "of one is 2.", "one"],
        ["seen", "size", "of two is 2.", "two"],
      ],
    );
    assert.deepEqual(outcome.plan.steps.find(({ urn }) => urn.endsWith("::one"))?.newState?.inputs, {
      size: 2,
    });
  });

  it("refuses to start with everything that must be mended", async () => {
    const running = previewed(
      {
        "Pulumi.yaml": `${javaScript}config:\n  owner: { type: string }\n`,
        "Pulumi.dev.yaml": "",
        "Pulumi.prod.yaml": "config:\n  owner: [",
        "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
        "pack/package.json": {},
      },
      { stacks: ["dev", "prod", "stage"] },
    );
    await assert.rejects(running, PreviewError);
    await assert.rejects(
      again({ stacks: ["dev", "prod", "stage"], policyPacks: [folder.in("pack")] }),
      ({ message }: Error) => {
        assert.match(
          message,
          /The configuration of stack "dev" is not what .* asks for:\n {2}- shop:owner \(string\) is not set\./,
        );
        assert.match(message, /Pulumi\.prod\.yaml:2:\d+: /);
        assert.match(message, /There is no stack "stage" in project shop/);
        assert.match(message, /pack has no version/);
        return true;
      },
    );
  });

  it("says how to install an SDK that is missing", async () => {
    folder = new TemporaryFolder(projectOf("", { "package-lock.json": "{}" }), "empty");
    await assert.rejects(again({}), ({ message }: Error) => {
      assert.match(
        message,
        /^The program in .* has no @pulumi\/pulumi installed\. Its packages are not installed: run "npm ci" in /,
      );
      return true;
    });
    assert.equal(existsSync(folder.in("node_modules")), false);
  });

  it("refuses an SDK that is too old", async () => {
    folder = new TemporaryFolder(
      projectOf("", {
        "node_modules/@pulumi/pulumi/package.json": { name: "@pulumi/pulumi", version: "2.25.2" },
      }),
      "empty",
    );
    await assert.rejects(again({}), ({ message }: Error) => {
      assert.match(message, /has @pulumi\/pulumi 2\.25\.2, but the offline engine needs 3\./);
      return true;
    });
  });
});

/** Waits until a process is gone: until the system knows its number no more. */
async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail("the program still runs");
}
