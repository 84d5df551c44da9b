import assert from "node:assert/strict";
import { PreviewError } from "../errors/preview-error";
import { TemporaryFolder } from "../run/temporary-folder.test.support";
import { parseFault, readFaults } from "./fault-file";

const folder = new TemporaryFolder({}, "empty");
after(() => folder.remove());

const written = (content: string) => {
  folder.write({ "faults.yaml": content });
  return folder.in("faults.yaml");
};

describe("a table of faults", () => {
  it("is read with all members of a row", () => {
    const file = written(`
faults:
  - { error: timeout, service: "aws:eks", operation: create, match: "*main*", nth: 2, delaySeconds: 1800 }
  - { error: throttling, probability: 0.05 }
  - error: cancelledRun
`);
    assert.deepEqual(readFaults(file), [
      {
        error: "timeout",
        service: "aws:eks",
        operation: "create",
        match: "*main*",
        delaySeconds: 1800,
        trigger: { nth: 2 },
      },
      { error: "throttling", trigger: { probability: 0.05 } },
      { error: "cancelledRun", trigger: { nth: 1 } },
    ]);
  });

  it("is refused with every problem at once, each with its position", () => {
    const file = written(`
fault: []
faults:
  - { error: slow, nth: 0, probability: 2 }
  - { operation: make, mtach: x, delaySeconds: -1 }
  - { error: partialCreate, operation: delete, service: "" }
  - timeout
`);
    assert.throws(
      () => readFaults(file),
      (error: unknown) => {
        assert.ok(error instanceof PreviewError);
        const [first, ...problems] = error.message.replaceAll(file, "FILE").split("\n");
        assert.equal(first, "FILE is not a table of faults:");
        assert.deepEqual(problems, [
          "  - FILE:2:1: fault is not known here; the one key is faults.",
          '  - FILE:4:14: error is "slow" but must be one of throttling, partialCreate, timeout, expiredCredentials, cutConnection, cancelledRun, providerCrash.',
          "  - FILE:4:25: nth is 0 but must be a whole number from 1.",
          "  - FILE:4:41: probability is 2 but must be a number from 0 to 1.",
          "  - FILE:4:28: nth and probability are two ways to choose. Keep one.",
          '  - FILE:5:18: operation is "make" but must be one of check, create, update, delete, read, invoke.',
          "  - FILE:5:24: mtach is not known here. Did you mean match?",
          "  - FILE:5:48: delaySeconds is -1 but must be a number of seconds, not below 0.",
          "  - FILE:5:5: error is missing but must be one of throttling, partialCreate, timeout, expiredCredentials, cutConnection, cancelledRun, providerCrash.",
          '  - FILE:6:57: service is "" but must be a text.',
          "  - FILE:6:40: partialCreate strikes creations only. Leave operation out.",
          '  - FILE:7:5: a fault must be a map. Begin it with "- error:".',
        ]);
        return true;
      },
    );
  });

  it("is refused if it does not exist", () => {
    assert.throws(() => readFaults(folder.in("missing.yaml")), PreviewError);
  });

  for (const content of ["", "faults: none", "[]"]) {
    it(`is refused if it is ${JSON.stringify(content)}`, () => {
      assert.throws(() => readFaults(written(content)), PreviewError);
    });
  }
});

describe("a fault on the command line", () => {
  it("has a kind and a match", () => {
    assert.deepEqual(parseFault("throttling"), { error: "throttling", trigger: { nth: 1 } });
    assert.deepEqual(parseFault("timeout:aws:eks/cluster:Cluster"), {
      error: "timeout",
      match: "aws:eks/cluster:Cluster",
      trigger: { nth: 1 },
    });
  });

  it("is refused if there is no such kind", () => {
    assert.throws(
      () => parseFault("trottling:x"),
      /"trottling:x" is not a fault\. Did you mean throttling\? Give one of/,
    );
    assert.throws(() => parseFault(""), /"" is not a fault\. Give one of throttling/);
  });
});
