import assert from "node:assert/strict";
import { toRecordedResource } from "../../model/registration";
import { provider, registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { applyRenames } from "./apply-renames";

const home = { stack: "dev", project: "proj" };
const nested = (parent: string, name: string) => `urn:pulumi:dev::proj::${parent}$test:index:Thing::${name}`;

describe("applyRenames", () => {
  it("leaves resources alone that keep their URNs", () => {
    const resources = [toRecordedResource(registrationOf(thing("a")))];
    assert.equal(applyRenames(resources, home), resources);
  });

  it("updates references, and moves children with their parent", () => {
    const group = "urn:pulumi:dev::proj::test:index:Group::new";
    const former = "urn:pulumi:dev::proj::test:index:Old::old";
    const [moved, child, grandchild, other] = applyRenames(
      [
        { ...toRecordedResource(registrationOf(group, { custom: false, id: "" })), formerUrn: former },
        toRecordedResource(registrationOf(nested("test:index:Old", "child"), { parent: former })),
        toRecordedResource(
          registrationOf(nested("test:index:Old$test:index:Thing", "grandchild"), {
            parent: nested("test:index:Old", "child"),
          }),
        ),
        toRecordedResource(
          registrationOf(thing("other"), {
            dependencies: [nested("test:index:Old", "child")],
            propertyDependencies: new Map([["a", new Set([former])]]),
          }),
        ),
      ],
      home,
    );
    assert.equal(moved?.urn, group);
    assert.equal(child?.urn, nested("test:index:Group", "child"));
    assert.equal(child?.parent, group);
    assert.equal(grandchild?.urn, nested("test:index:Group$test:index:Thing", "grandchild"));
    assert.deepEqual(other?.dependencies, [nested("test:index:Group", "child")]);
    assert.deepEqual([...(other?.propertyDependencies.get("a") ?? [])], [group]);
  });

  it("updates the reference to a renamed provider", () => {
    const [, served] = applyRenames(
      [
        { ...toRecordedResource(registrationOf(provider("new"), { id: "id" })), formerUrn: provider("old") },
        toRecordedResource(registrationOf(thing("a"), { provider: `${provider("old")}::id` })),
      ],
      home,
    );
    assert.equal(served?.provider, `${provider("new")}::id`);
  });
});
