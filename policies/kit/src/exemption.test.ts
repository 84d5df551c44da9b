import assert from "node:assert/strict";
import { covers, type Exemption, findExemptionProblems, isInForce } from "./exemption";

const exemption: Exemption = {
  rule: "pod-no-host-path",
  resource: "node-exporter",
  reason: "It reads /proc of the node.",
  owner: "observability",
  expires: "2027-01-31",
};
const subject = { type: "kubernetes:apps/v1:DaemonSet", name: "node-exporter" };
const finding = {
  path: "spec.template.spec.volumes[0].hostPath",
  message: "the pod reaches files of the node.",
};

describe("an exemption", () => {
  it("covers only the rule and the resource that it names", () => {
    assert.equal(covers(exemption, "pod-no-host-path", subject, finding), true);
    assert.equal(covers(exemption, "pod-no-host-pid", subject, finding), false);
    assert.equal(
      covers(exemption, "pod-no-host-path", { ...subject, name: "node-exporter-2" }, finding),
      false,
    );
  });

  it("accepts a type and a pattern", () => {
    const typed = { ...exemption, resource: "kubernetes:apps/v1:DaemonSet::*-exporter" };
    assert.equal(covers(typed, "pod-no-host-path", subject, finding), true);
    assert.equal(
      covers(typed, "pod-no-host-path", { ...subject, type: "kubernetes:core/v1:Pod" }, finding),
      false,
    );
  });

  it("can be limited to a property", () => {
    const narrowed = { ...exemption, path: "spec.template.spec.volumes[0].*" };
    assert.equal(covers(narrowed, "pod-no-host-path", subject, finding), true);
    assert.equal(
      covers(narrowed, "pod-no-host-path", subject, {
        ...finding,
        path: "spec.template.spec.volumes[1].hostPath",
      }),
      false,
    );
  });

  it("applies until the end of its last day", () => {
    assert.equal(isInForce(exemption, new Date("2027-01-31T23:59:59Z")), true);
    assert.equal(isInForce(exemption, new Date("2027-02-01T00:00:00Z")), false);
  });
});

describe("findExemptionProblems", () => {
  it("finds no problem in a complete exemption", () => {
    assert.deepEqual(findExemptionProblems([exemption], ["pod-no-host-path"]), []);
  });

  for (const [title, flaw, problem] of [
    ["an unknown rule", { rule: "pod-no-hostpath" }, /names a rule that is not in the pack/],
    ["no resource", { resource: "" }, /names no resource/],
    ["a blank reason", { reason: "  " }, /gives no reason/],
    ["no owner", { owner: "" }, /has no owner/],
    ["no expiry date", { expires: "" }, /expires on ""/],
    ["a date that does not exist", { expires: "2027-02-30" }, /Give an ISO date/],
    ["a date in another format", { expires: "31.01.2027" }, /Give an ISO date/],
  ] as const) {
    it(`refuses ${title}`, () => {
      const [found, ...others] = findExemptionProblems([{ ...exemption, ...flaw }], ["pod-no-host-path"]);
      assert.match(found ?? "", problem);
      assert.deepEqual(others, []);
    });
  }
});
