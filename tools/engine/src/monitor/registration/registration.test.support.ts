import { createEmptyGoal, type Goal, noOptions } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { nameOf, typeOf } from "../../protocol/urn";

/** URN of a resource of type `test:index:Thing` in the tests' stack. */
export const thing = (name: string) => `urn:pulumi:dev::proj::test:index:Thing::${name}`;

/** URN and reference of a provider in the tests' stack. */
export const provider = (name: string) => `urn:pulumi:dev::proj::pulumi:providers:test::${name}`;

/** A custom resource with nothing set. */
export function registrationOf(urn: string, members: Partial<Registration> = {}): Registration {
  return {
    urn,
    type: typeOf(urn),
    name: nameOf(urn),
    custom: true,
    external: false,
    parent: "",
    provider: "",
    inputs: {},
    id: `${nameOf(urn)}-id`,
    outputs: {},
    simulated: [],
    dependencies: [],
    propertyDependencies: new Map(),
    options: { ...noOptions, customTimeouts: {} },
    sourcePosition: "",
    ...members,
  };
}

/** A goal for a custom resource of type `test:index:Thing` with the given members set. */
export const goalOf = (members: Partial<Goal> = {}): Goal => ({
  ...createEmptyGoal("test:index:Thing", "it", true),
  ...members,
});
