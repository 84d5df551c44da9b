import { changesOf, formatPath, type ObjectSetting, parsePath, type Path } from "@eks-platform/settings";
import assert from "node:assert/strict";
import { chooseAccepted } from "./accepted-change";
import type { RecordedResource } from "./recorded-resource";

/** How the effects of a component's settings are observed. */
export interface SettingEffects {
  /** The settings that the component declares. */
  readonly settings: ObjectSetting;

  /** Arguments that the component accepts. The more it builds from them, the more settings show an effect. */
  readonly base: object;

  /** Builds the component from arguments, and returns everything that was registered. */
  readonly build: (args: object) => Promise<readonly RecordedResource[]>;

  /** Type token of the component. Its own inputs are its arguments, so that they prove nothing. */
  readonly component: string;

  /**
   * Other arguments for a setting and everything within it, by path: `"nodeGroups.system"`. For settings that the base does
   * not allow, or that have no effect on what it builds.
   */
  readonly bases?: Readonly<Record<string, object>>;

  /** Values of settings by path, where the component refuses what the declaration suggests. */
  readonly values?: Readonly<Record<string, unknown>>;

  /** Settings that may have no effect, with everything within them: the reason, by path. */
  readonly exempt?: Readonly<Record<string, string>>;
}

/** A sentence about settings that holds or does not. */
export interface EffectCheck {
  readonly sentence: string;

  /** @throws {assert.AssertionError} if it does not hold */
  readonly verify: () => Promise<void>;
}

/** Describes that each setting, at every depth, changes what is registered beside the component. */
export function describeSettingEffects(effects: SettingEffects): void {
  describe("the settings", () => {
    for (const { sentence, verify } of listEffectChecks(effects)) it(sentence, verify);
  });
}

/** What `describeSettingEffects` verifies. */
export function listEffectChecks(effects: SettingEffects): readonly EffectCheck[] {
  const { settings, base, bases = {}, values = {}, exempt = {} } = effects;
  const starts = new Map([["", base], ...Object.entries(bases)]);
  const record = recorder(effects);

  // Recordings that differ without a change would prove an effect of everything.
  const repetitions = [...starts].map(([path, args]) => ({
    sentence: `lead to the same resources again${path === "" ? "" : ` for ${path}`}`,
    verify: async () => assert.deepEqual(await record(args), await record(args)),
  }));

  const changes = [...starts].flatMap(([start, args]) =>
    changesOf(settings, args).filter(({ path }) => closestTo(path, [...starts.keys()]) === start),
  );
  const effectChecks = changes
    .filter(({ path }) => closestTo(path, Object.keys(exempt)) === undefined)
    .map((change) => ({
      sentence: `have an effect by ${formatPath(change.path)}`,
      verify: async () => {
        const { before, after } = chooseAccepted(change, settings, values);
        const setting = formatPath(change.path);
        const unused = `Another value of ${setting} changes nothing that is registered. Use it in the component, or take its declaration out.`;
        assert.notDeepEqual(await record(after), await record(before), unused);
      },
    }));
  return [...repetitions, ...effectChecks];
}

/** Records what a component registers beside itself, in an order that does not depend on timing. */
function recorder({
  build,
  component,
}: SettingEffects): (args: object) => Promise<readonly RecordedResource[]> {
  const identity = ({ type, name }: RecordedResource) => `${type}::${name}`;
  return async (args) =>
    [...(await build(args))]
      .filter(({ type }) => type !== component)
      .sort((one, other) => (identity(one) < identity(other) ? -1 : 1));
}

/** The longest of some paths that a path equals or is within. */
function closestTo(path: Path, candidates: readonly string[]): string | undefined {
  return candidates
    .filter((candidate) => parsePath(candidate).every((key, index) => key === path[index]))
    .sort((one, other) => parsePath(other).length - parsePath(one).length)[0];
}
