import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource } from "../../model/registration";
import { makeSecret } from "../../model/values";
import { provider, registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { TemporaryFolder } from "../../run/temporary-folder.test.support";
import type { JournalEntry } from "../journal/journal-entry";
import { StateInProgress } from "../journal/state-in-progress";
import { StateError } from "../state-error";
import type { StateSession, StateStore } from "../state-store";
import { fileStores } from "./file-store";

const stack = { project: "proj", stack: "dev", sdkVersion: "3.248.0" };
const own = toRecordedResource(registrationOf(provider("own"), { id: "own-id" }));
const createResource = (name: string, members: Partial<RecordedResource> = {}): RecordedResource => ({
  ...toRecordedResource(
    registrationOf(thing(name), {
      provider: `${own.urn}::own-id`,
      inputs: { token: makeSecret("swordfish") },
    }),
  ),
  ...members,
});

describe("a file store", () => {
  let folder: TemporaryFolder;
  let store: StateStore;
  const file = (name: string) => join(folder.path, ".platform", "proj", name);
  beforeEach(() => {
    folder = new TemporaryFolder({}, "empty");
    store = fileStores(join(folder.path, ".platform"))(stack);
  });
  afterEach(() => folder.remove());

  /** Creates resources, each with a complete operation. Existing resources stay. */
  async function create(session: StateSession, ...resources: readonly RecordedResource[]) {
    const state = new StateInProgress(session.before, stack);
    for (const [operation, resource] of resources.entries()) {
      const position = session.before.resources.findIndex(({ urn }) => urn === resource.urn);
      const entries: readonly JournalEntry[] =
        position >= 0
          ? [{ entry: "end", keeps: position }]
          : [
              { entry: "begin", operation, kind: "creating", resource },
              { entry: "end", operation, adds: resource },
            ];
      for (const entry of entries) {
        state.apply(entry);
        await session.append(entry);
      }
    }
    return state.snapshot;
  }

  /** Records a state of some resources. */
  async function record(...resources: readonly RecordedResource[]): Promise<void> {
    const session = await store.begin();
    await session.close(await create(session, ...resources));
  }

  const namesOf = () => store.read().resources.map(({ name }) => name);

  it("has an empty state until something is recorded, and creates no file for it", () => {
    assert.deepEqual(store.read(), { resources: [], pendingOperations: [] });
    assert.ok(!existsSync(join(folder.path, ".platform")));
  });

  it("returns what was recorded", async () => {
    await record(own, createResource("a"));
    assert.deepEqual(store.read().resources, [own, createResource("a")]);
  });

  it("keeps only the state when a run has ended", async () => {
    await record(own);
    assert.deepEqual(readdirSync(file("")), ["dev.json"]);
  });

  it("writes no secret in the clear, neither during a run nor after it", async () => {
    const session = await store.begin();
    const state = await create(session, own, createResource("a"));
    const journal = readFileSync(file("dev.journal"), "utf8");
    assert.ok(journal.includes("ciphertext") && !journal.includes("swordfish"));
    await session.close(state);
    const written = readFileSync(file("dev.json"), "utf8");
    assert.ok(written.includes("ciphertext") && !written.includes("swordfish"));
  });

  it("lets only its owner read its files, and git none", async () => {
    await record(own);
    for (const path of [file("dev.json"), join(folder.path, ".platform", "key")]) {
      assert.equal(statSync(path).mode & 0o777, 0o600, path);
    }
    assert.equal(readFileSync(join(folder.path, ".platform", ".gitignore"), "utf8"), "*\n");
  });

  it("is what Pulumi calls a deployment of version 3, with an unknown secrets provider", async () => {
    await record(own);
    const { version, deployment } = JSON.parse(readFileSync(file("dev.json"), "utf8"));
    assert.equal(version, 3);
    assert.equal(deployment.manifest.version, "v3.248.0");
    assert.equal(deployment.secrets_providers.type, "platform-local");
  });

  it("is the same file when a run has changed nothing", async () => {
    await record(own);
    const before = readFileSync(file("dev.json"), "utf8");
    const session = await store.begin();
    await session.close(undefined);
    assert.equal(readFileSync(file("dev.json"), "utf8"), before);
  });

  describe("after an interrupted run", () => {
    /** A run that is abandoned after some entries. */
    async function interrupted(...resources: readonly RecordedResource[]): Promise<void> {
      const session = await store.begin();
      await create(session, ...resources);
      await session.abandon();
    }

    it("has what the run had done", async () => {
      await record(own);
      await interrupted(own, createResource("a"));
      assert.deepEqual(namesOf(), ["own", "a"]);
    });

    it("has the operations that were begun and not ended", async () => {
      const session = await store.begin();
      await create(session, own);
      await session.append({ entry: "begin", operation: 9, kind: "creating", resource: createResource("a") });
      await session.abandon();
      const [pending] = store.read().pendingOperations;
      assert.deepEqual(
        { kind: pending?.kind, urn: pending?.resource.urn },
        { kind: "creating", urn: thing("a") },
      );
    });

    it("ignores an incomplete last line", async () => {
      await interrupted(own);
      appendFileSync(file("dev.journal"), '{"entry":"end","operat');
      assert.deepEqual(namesOf(), ["own"]);
    });

    it("makes it part of the state when the next run begins, and reports so", async () => {
      await interrupted(own);
      const session = await store.begin();
      assert.deepEqual(session.notes, [
        "An earlier run was interrupted. What it had done is part of the state.",
      ]);
      assert.deepEqual(session.before.resources, [own]);
      await session.abandon();
      assert.deepEqual(namesOf(), ["own"]);
    });

    it("does not apply it twice if the state was written and the journal still exists", async () => {
      const session = await store.begin();
      const state = await create(session, own);
      const journal = readFileSync(file("dev.journal"), "utf8");
      await session.close(state);
      writeFileSync(file("dev.journal"), journal);
      assert.deepEqual(namesOf(), ["own"]);
      const next = await store.begin();
      assert.deepEqual(next.notes, []);
      await next.abandon();
    });

    it("refuses a journal that starts from another state", async () => {
      await record(own);
      await interrupted(own, createResource("a"));
      const journal = readFileSync(file("dev.journal"), "utf8");
      rmSync(file("dev.journal"));
      await record(own, createResource("b"));
      await record(own, createResource("c"));
      writeFileSync(file("dev.journal"), journal);
      assert.throws(() => store.read(), /does not go on from/);
      await assert.rejects(store.begin(), StateError);
    });

    it("refuses a journal with a damaged line in the middle", async () => {
      await interrupted(own, createResource("a"));
      const lines = readFileSync(file("dev.journal"), "utf8").split("\n");
      writeFileSync(file("dev.journal"), [lines[0], "{", ...lines.slice(2)].join("\n"));
      assert.throws(() => store.read(), StateError);
    });
  });

  describe("with an unusable file", () => {
    const broken: Readonly<Record<string, (content: string) => string>> = {
      "no JSON": () => "{",
      "no deployment": () => "[]",
      "a manifest that was changed": (content) => content.replace("v3.248.0", "v3.249.0"),
      "resources in a wrong order": (content) => {
        const file_ = JSON.parse(content);
        file_.deployment.resources.reverse();
        return JSON.stringify(file_);
      },
      "a secret that was changed": (content) =>
        content.replace(/"ciphertext": "v1:[^"]+"/, '"ciphertext": "v1:AAAA:AAAA"'),
    };
    for (const [what, change] of Object.entries(broken)) {
      it(`refuses ${what}, and changes nothing`, async () => {
        await record(own, createResource("a"));
        const content = change(readFileSync(file("dev.json"), "utf8"));
        writeFileSync(file("dev.json"), content);
        assert.throws(
          () => store.read(),
          (error) => error instanceof StateError && error.message.includes("Nothing has been changed"),
        );
        await assert.rejects(store.begin(), StateError);
        assert.equal(readFileSync(file("dev.json"), "utf8"), content);
        assert.deepEqual(readdirSync(file("")), ["dev.json"]);
      });
    }

    it("reports that a newer version is newer", async () => {
      await record(own);
      writeFileSync(
        file("dev.json"),
        readFileSync(file("dev.json"), "utf8").replace('"version": 3', '"version": 4'),
      );
      assert.throws(() => store.read(), /is of version 4, and this tool reads version 3/);
    });

    it("reports what encrypts a state that Pulumi wrote", async () => {
      await record(own);
      writeFileSync(
        file("dev.json"),
        readFileSync(file("dev.json"), "utf8").replace("platform-local", "passphrase"),
      );
      assert.throws(() => store.read(), /its secrets are encrypted by "passphrase"/);
    });

    it("reports another key", async () => {
      await record(own);
      const key = join(folder.path, ".platform", "key");
      writeFileSync(key, Buffer.alloc(32, 7).toString("base64"));
      assert.throws(() => store.read(), /another key/);
      writeFileSync(key, "short");
      assert.throws(() => store.read(), /is no key/);
    });
  });

  it("lets one run at a time change the state", async () => {
    const session = await store.begin();
    await assert.rejects(store.begin(), /is locked by process/);
    await session.close(undefined);
    await (await store.begin()).abandon();
  });

  it("writes no inconsistent state", async () => {
    const session = await store.begin();
    const orphan = createResource("orphan");
    await assert.rejects(
      session.close({ resources: [orphan], pendingOperations: [] }),
      /the state would be broken, and was not written/,
    );
    assert.ok(!existsSync(file("dev.json")));
  });

  it("reports why states cannot be recorded, or read", async () => {
    writeFileSync(folder.in(".platform"), "no folder");
    await assert.rejects(store.begin(), (error: unknown) => {
      assert.ok(error instanceof StateError);
      assert.match(error.message, /States are recorded in .*\.platform, which cannot be used: ENOTDIR/);
      return true;
    });
    rmSync(folder.in(".platform"));
    folder.write({ ".platform/proj/dev.json/file": "no state" });
    assert.throws(() => store.read(), StateError);
  });
});
