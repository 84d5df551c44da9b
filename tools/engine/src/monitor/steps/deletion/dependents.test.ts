import assert from "node:assert/strict";
import { provider, registrationOf, thing } from "../../registration/registration.test.support";
import { dependentsOf } from "./dependents";

const root = registrationOf(thing("root"));
const resources = [
  registrationOf(provider("own")),
  root,
  registrationOf(thing("direct"), { dependencies: [root.urn] }),
  registrationOf(thing("indirect"), { propertyDependencies: new Map([["a", new Set([thing("direct")])]]) }),
  registrationOf(thing("child"), { parent: root.urn }),
  registrationOf(thing("other")),
];
const names = (isPassedOver: (urn: string) => boolean = () => false, of = root) =>
  dependentsOf(of, resources, isPassedOver).map(({ name }) => name);

describe("dependentsOf", () => {
  it("finds direct and indirect dependents, and no child only for being one", () => {
    assert.deepEqual(names(), ["direct", "indirect"]);
  });

  it("skips excluded URNs, and their own dependents", () => {
    assert.deepEqual(
      names((urn) => urn === thing("direct")),
      [],
    );
  });

  it("finds what a provider manages", () => {
    const own = registrationOf(provider("own"));
    const served = registrationOf(thing("served"), { provider: `${own.urn}::own-id` });
    assert.deepEqual(
      dependentsOf(own, [own, served], () => false),
      [served],
    );
  });
});
