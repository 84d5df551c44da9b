import { boolean, integer, object, ruleOver } from "@eks-platform/settings";
import assert from "node:assert/strict";
import type { RecordedResource } from "./recorded-resource";
import { listEffectChecks, type SettingEffects } from "./setting-effects";

const fields = {
  size: integer({ description: "Size.", min: 1, max: 9, default: 3 }),
  limit: integer({ description: "Limit of the size.", min: 1, max: 9, default: 9 }),
  cache: object({
    description: "Cache.",
    optional: true,
    fields: { shared: boolean({ description: "Whether it is shared.", default: false }) },
  }),
} as const;

const settings = object({
  description: "A disk.",
  fields,
  rules: [
    ruleOver(fields, ["limit"], ({ limit }) =>
      limit === 9 || limit === 5 ? [] : [{ at: ["limit"], allowed: "5 or 9", fix: "Choose one." }],
    ),
  ],
});

const resource = (type: string, name: string, inputs: Record<string, unknown>): RecordedResource => ({
  type,
  name,
  inputs,
  provider: "",
  parent: "",
  dependencies: [],
  protect: false,
});

/** Builds a component that registers one disk with what it takes of the arguments. */
const disk =
  (take: (args: Record<string, unknown>) => unknown): SettingEffects["build"] =>
  async (args) => [
    resource("test:Component", "it", { ...args }),
    resource("test:Disk", "it", { taken: take({ ...args }) }),
  ];

const effects: SettingEffects = {
  settings,
  base: {},
  component: "test:Component",
  build: disk((args) => JSON.stringify(args)),
  values: { limit: 5 },
};

/** The sentences that do not hold, with the first line of the reason. */
async function failures(changed: Partial<SettingEffects>): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { sentence, verify } of listEffectChecks({ ...effects, ...changed })) {
    await verify().catch((error: unknown) => {
      assert.ok(error instanceof assert.AssertionError);
      failed.push(`${sentence}: ${error.message.split("\n")[0]}`);
    });
  }
  return failed;
}

describe("listEffectChecks", () => {
  it("has one check for each setting at every depth, and one for the base", () => {
    assert.deepEqual(
      listEffectChecks(effects).map(({ sentence }) => sentence),
      [
        "lead to the same resources again",
        "have an effect by size",
        "have an effect by limit",
        "have an effect by cache",
        "have an effect by cache.shared",
      ],
    );
  });

  it("holds where every setting is used", async () => {
    assert.deepEqual(await failures({}), []);
  });

  it("fails for a setting that is declared and not used, although the component itself has it", async () => {
    assert.deepEqual(
      await failures({ build: disk(({ limit, cache }) => JSON.stringify({ limit, cache })) }),
      [
        "have an effect by size: Another value of size changes nothing that is registered. Use it in the component, or take its declaration out.",
      ],
    );
  });

  it("leaves out what is exempt, and everything within", async () => {
    const unused = disk(({ size, limit }) => JSON.stringify({ size, limit }));
    assert.deepEqual(await failures({ build: unused, exempt: { cache: "It has none." } }), []);
  });

  it("fails if the same arguments lead to other resources", async () => {
    let count = 0;
    const failed = await failures({ build: disk(() => (count += 1)) });
    assert.match(failed.join("\n"), /^lead to the same resources again: /);
    assert.equal(failed.length, 1);
  });

  it("does not depend on the order of registration", async () => {
    let turned = false;
    const build = async (args: object) => {
      turned = !turned;
      const both = [resource("a", "1", { ...args }), resource("b", "2", {})];
      return turned ? both : both.reverse();
    };
    assert.deepEqual(await failures({ build }), []);
  });

  it("asks for a value where all that the declaration suggests are refused", async () => {
    assert.deepEqual(await failures({ values: {} }), [
      "have an effect by limit: No other value of limit is accepted: add one to `values`, or a base that allows it to `bases`.",
    ]);
  });

  it("asks for another base where the base is refused", async () => {
    const failed = await failures({ bases: { size: { limit: 4 } } });
    assert.deepEqual(failed, [
      "have an effect by size: Without size the base is refused: add another to `bases`.",
    ]);
  });

  it("starts from the base that is closest to a setting", async () => {
    const onlyCached = disk((args) => ("cache" in args ? JSON.stringify(args) : "nothing"));
    assert.deepEqual(
      await failures({ build: onlyCached, bases: { size: { cache: {} }, limit: { cache: {} } } }),
      [],
    );
  });
});
