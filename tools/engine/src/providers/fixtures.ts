import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import { isMap, type Value, type ValueMap } from "../model/values";

/** A recorded answer to a function: used when `token` is equal and every member of `args` is too. */
export interface Fixture {
  readonly token: string;
  readonly args: ValueMap;
  readonly result: Value;
}

/** What an environment records of the world outside the program. */
export interface Fixtures {
  /** Answers to functions. */
  readonly invokes: readonly Fixture[];

  /** Values of encrypted configuration, `namespace:key` to its text. */
  readonly secrets: Readonly<Record<string, string>>;

  /** Outputs of other stacks, by the name that a program refers to them with. */
  readonly stackReferences: Readonly<Record<string, ValueMap>>;

  /** Paths of copies of what lies behind the addresses of remote assets and archives, relative to the program's folder. */
  readonly remoteFiles: Readonly<Record<string, string>>;
}

/** The recorded answer to a call: that of the first fixture with the same token whose arguments are all given, and equal. */
export function findFixture(
  fixtures: readonly Fixture[],
  token: string,
  args: ValueMap,
): ValueMap | undefined {
  const fixture = fixtures.find((candidate) => candidate.token === token && matches(candidate.args, args));
  if (fixture === undefined) return undefined;
  return isMap(fixture.result) ? fixture.result : { result: fixture.result };
}

const matches = (wanted: ValueMap, given: ValueMap) =>
  Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(given[name], value));

/** The entry of a fixtures file that would answer a call. */
export function formatFixture(token: string, args: ValueMap, result: ValueMap): string {
  return stringify({ invokes: [{ token, args, result }] }, { lineWidth: 0 });
}
