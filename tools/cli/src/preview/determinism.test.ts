import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const cli = dirname(require.resolve("@eks-platform/cli/package.json"));
const repository = join(cli, "..", "..");
const corpus = join(dirname(require.resolve("@eks-platform/engine/package.json")), "corpus");

/** What is previewed: features in which order or chance could show, and a whole environment with its policies. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  "transforms and components": ["-C", join(corpus, "transforms"), "dev"],
  "hooks, which print": ["-C", join(corpus, "hooks"), "dev"],
  "the environment dev": ["-C", repository, "--strict", "dev"],
};

const run = promisify(execFile);

/** The plan document of a preview in a process of its own, to the byte. */
async function planOf(words: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<string> {
  const args = [join(cli, "bin", "platform.js"), "preview", "--fresh", "--format", "json", ...words];
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, ...variables },
    maxBuffer: 2 ** 28,
  });
  return stdout;
}

describe("the plan document", () => {
  before(() => {
    assert.ok(
      existsSync(join(repository, "stacks", "dist", "index.js")),
      "stacks must be built: npm run build",
    );
  });

  for (const [subject, words] of Object.entries(subjects)) {
    describe(`of ${subject}`, () => {
      let first: string;
      before(async () => {
        first = await planOf(words);
      });

      it("is the same in another run, in another time zone and language, to the byte", async () => {
        const elsewhere = { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
        assert.equal(await planOf(words, elsewhere), first);
      });

      it("is the same as by Pulumi's runner alone", async () => {
        assert.equal(await planOf([...words, "--plain"]), first);
      });
    });
  }

  it("of an environment is the same alone and among others", async () => {
    const [alone, together] = await Promise.all([
      planOf(["-C", repository, "--strict", "prod"]),
      planOf(["-C", repository, "--strict", "dev", "prod"]),
    ]);
    // What is printed is a document with environments.
    const environmentsOf = (text: string) =>
      (JSON.parse(text) as { environments: readonly unknown[] }).environments;
    assert.equal(JSON.stringify(environmentsOf(together)[1]), JSON.stringify(environmentsOf(alone)[0]));
  });
});
