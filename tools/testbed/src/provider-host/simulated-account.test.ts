import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SimulatedAccount, type ExistingResource } from "./simulated-account";

const vpc: ExistingResource = {
  urn: "urn:vpc",
  type: "aws:ec2/vpc:Vpc",
  id: "vpc-1",
  inputs: { a: 1 },
  outputs: { b: 2 },
};

describe("a simulated account", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "account-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("shows each process what another one has created", () => {
    const [one, other] = [new SimulatedAccount(folder), new SimulatedAccount(folder)];
    one.put(vpc);
    assert.deepEqual(other.get("urn:vpc", "vpc-1"), vpc);
    assert.equal(other.findId("urn:vpc"), "vpc-1");
    assert.deepEqual(other.list(), [vpc]);
  });

  it("reports a resource to each process once", () => {
    const [one, other] = [new SimulatedAccount(folder), new SimulatedAccount(folder)];
    one.put(vpc);
    assert.deepEqual([other.takeUnseen(), other.takeUnseen()], [[vpc], []]);
  });

  it("replaces a resource, and keeps one with another id apart", () => {
    const account = new SimulatedAccount(folder);
    account.put(vpc);
    account.put({ ...vpc, outputs: { b: 3 } });
    account.put({ ...vpc, id: "vpc-2" });
    assert.deepEqual(account.get("urn:vpc", "vpc-1")?.outputs, { b: 3 });
    account.remove("urn:vpc", "vpc-1");
    assert.deepEqual(
      account.list().map(({ id }) => id),
      ["vpc-2"],
    );
  });

  it("returns nothing for a resource that does not exist", () => {
    const account = new SimulatedAccount(folder);
    account.remove("urn:vpc", "vpc-1");
    assert.equal(account.get("urn:vpc", "vpc-1"), undefined);
    assert.equal(account.findId("urn:vpc"), undefined);
  });
});
