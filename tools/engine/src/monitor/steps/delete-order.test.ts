import assert from "node:assert/strict";
import fc from "fast-check";
import { needsOf } from "../../state/needs";
import type { Registration } from "../registration";
import { registrationOf, thing } from "../registration.test.support";
import { deleteOrder } from "./delete-order";

/** States in which each resource needs some of those before it, and some resources of each that are to go. */
const cases = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 15 })
  .map((rows) => {
    const urn = (index: number) => thing(`r${index}`);
    const resources = rows.map(([dependency, parent, custom], index) => {
      const need = (choice: number) => (index === 0 || choice % 3 === 0 ? [] : [urn(choice % index)]);
      return registrationOf(urn(index), {
        custom,
        id: custom ? `id${index}` : "",
        dependencies: need(dependency),
        parent: need(parent)[0] ?? "",
      });
    });
    return { resources, condemned: resources.filter((_, index) => rows[index]?.[3] === true) };
  });

describe("deleteOrder", () => {
  it("deletes everything that is to go, once", () => {
    fc.assert(
      fc.property(cases, ({ resources, condemned }) => {
        const deleted = deleteOrder(condemned, resources).flat();
        assert.equal(deleted.length, condemned.length);
        assert.deepEqual(new Set(deleted), new Set(condemned));
      }),
    );
  });

  it("deletes nothing before all that needs it is gone", () => {
    fc.assert(
      fc.property(cases, ({ resources, condemned }) => {
        const remaining = new Set<Registration>(condemned);
        for (const group of deleteOrder(condemned, resources)) {
          for (const resource of group) {
            const needy = [...remaining].filter((other) => needsOf(other).includes(resource.urn));
            assert.deepEqual(needy, [], resource.urn);
          }
          for (const resource of group) remaining.delete(resource);
        }
      }),
    );
  });

  it("deletes at once what does not need each other", () => {
    const [a, b] = [registrationOf(thing("a")), registrationOf(thing("b"))];
    assert.deepEqual(deleteOrder([a, b], [a, b]), [[a, b]]);
  });

  it("takes the need of a component for a need of all that was inside it by then", () => {
    const group = registrationOf(thing("group"), { custom: false, id: "" });
    const inside = registrationOf(thing("inside"), { parent: group.urn });
    const needy = registrationOf(thing("needy"), { dependencies: [group.urn] });
    const later = registrationOf(thing("later"), { parent: group.urn, dependencies: [needy.urn] });
    const all = [group, inside, needy, later];
    assert.deepEqual(deleteOrder(all, all), [[later], [needy], [inside], [group]]);
  });
});
