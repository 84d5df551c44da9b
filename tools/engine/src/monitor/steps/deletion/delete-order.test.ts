import assert from "node:assert/strict";
import fc from "fast-check";
import type { Registration } from "../../../model/registration";
import { dependenciesOf } from "../../../state/dependencies/dependencies";
import { registrationOf, thing } from "../../registration/registration.test.support";
import { orderDeletions } from "./delete-order";

/** States in which each resource depends on some of those before it, and a selection to delete. */
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
    return { resources, deletions: resources.filter((_, index) => rows[index]?.[3] === true) };
  });

describe("orderDeletions", () => {
  it("deletes everything that is selected, once", () => {
    fc.assert(
      fc.property(cases, ({ resources, deletions }) => {
        const deleted = orderDeletions(deletions, resources).flat();
        assert.equal(deleted.length, deletions.length);
        assert.deepEqual(new Set(deleted), new Set(deletions));
      }),
    );
  });

  it("deletes every resource after all its dependents", () => {
    fc.assert(
      fc.property(cases, ({ resources, deletions }) => {
        const remaining = new Set<Registration>(deletions);
        for (const group of orderDeletions(deletions, resources)) {
          for (const resource of group) {
            const needy = [...remaining].filter((other) => dependenciesOf(other).includes(resource.urn));
            assert.deepEqual(needy, [], resource.urn);
          }
          for (const resource of group) remaining.delete(resource);
        }
      }),
    );
  });

  it("deletes independent resources at the same time", () => {
    const [a, b] = [registrationOf(thing("a")), registrationOf(thing("b"))];
    assert.deepEqual(orderDeletions([a, b], [a, b]), [[a, b]]);
  });

  it("treats a dependency on a component as one on all its earlier children", () => {
    const group = registrationOf(thing("group"), { custom: false, id: "" });
    const inside = registrationOf(thing("inside"), { parent: group.urn });
    const needy = registrationOf(thing("needy"), { dependencies: [group.urn] });
    const later = registrationOf(thing("later"), { parent: group.urn, dependencies: [needy.urn] });
    const all = [group, inside, needy, later];
    assert.deepEqual(orderDeletions(all, all), [[later], [needy], [inside], [group]]);
  });
});
