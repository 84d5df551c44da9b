import assert from "node:assert/strict";
import fc from "fast-check";
import { provider, registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { sortByDependencies } from "./sort-by-dependencies";

/** Up to twelve resources; each may depend on any of those before it, in every possible way. */
const programs = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 })
  .map((needs) => {
    // The names make the order of URNs differ from the order of dependencies.
    const urn = (index: number) => thing(`${(index * 7) % 13}`);
    return needs.map(([parent, dependency, ofProperty, deletedWith, replaced], index) => {
      const need = (choice: number) => (index === 0 || choice % 3 === 0 ? [] : [urn(choice % index)]);
      const base = registrationOf(urn(index));
      const [holder] = need(deletedWith);
      return registrationOf(urn(index), {
        parent: need(parent)[0] ?? "",
        dependencies: need(dependency),
        propertyDependencies: new Map([["a", new Set(need(ofProperty))]]),
        options: {
          ...base.options,
          replaceWith: need(replaced),
          ...(holder === undefined ? {} : { deletedWith: holder }),
        },
      });
    });
  });

describe("sortByDependencies", () => {
  it("puts all dependencies before their dependents", () => {
    fc.assert(
      fc.property(programs, (resources) => {
        const before = new Set<string>();
        for (const { urn, parent, dependencies, propertyDependencies, options } of sortByDependencies(
          resources,
        )) {
          const needs = [...dependencies, ...(propertyDependencies.get("a") ?? []), ...options.replaceWith];
          for (const need of [...needs, parent, options.deletedWith ?? ""])
            assert.ok(need === "" || before.has(need));
          before.add(urn);
        }
        assert.equal(before.size, resources.length);
      }),
    );
  });

  it("does not depend on the order of arrival", () => {
    const shuffled = programs.chain((resources) =>
      fc.tuple(fc.constant(resources), fc.shuffledSubarray(resources, { minLength: resources.length })),
    );
    fc.assert(
      fc.property(shuffled, ([resources, other]) =>
        assert.deepEqual(sortByDependencies(other), sortByDependencies(resources)),
      ),
    );
  });

  it("puts a provider before what it serves", () => {
    const served = registrationOf(thing("a"), { provider: `${provider("z")}::id` });
    const order = sortByDependencies([served, registrationOf(provider("z"))]);
    assert.deepEqual(
      order.map(({ urn }) => urn),
      [provider("z"), thing("a")],
    );
  });

  it("sorts independent resources by URN", () => {
    const order = sortByDependencies(["b", "c", "a"].map((name) => registrationOf(thing(name))));
    assert.deepEqual(
      order.map(({ name }) => name),
      ["a", "b", "c"],
    );
  });

  it("handles a chain that is longer than the call stack", () => {
    const length = 50_000;
    const chain = Array.from({ length }, (_, index) =>
      registrationOf(thing(`${index}`), { dependencies: index + 1 < length ? [thing(`${index + 1}`)] : [] }),
    );
    assert.equal(sortByDependencies(chain)[0]?.name, `${length - 1}`);
  });
});
