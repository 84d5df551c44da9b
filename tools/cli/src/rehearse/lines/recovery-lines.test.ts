import assert from "node:assert/strict";
import { commandsFor } from "./recovery-lines";
import { sampleResolution } from "../sample-rehearsal.test.support";

describe("the commands of a recovery", () => {
  it("are none where nothing is pending", () => {
    assert.deepEqual(commandsFor([]), []);
  });

  it("refresh what was being changed or deleted", () => {
    const { urn } = sampleResolution;
    assert.deepEqual(commandsFor([{ urn, kind: "deleting", resolution: "removed" }]), ["pulumi refresh"]);
    assert.deepEqual(commandsFor([{ urn, kind: "updating", resolution: "cleared" }]), ["pulumi refresh"]);
  });

  it("clear creations that came to nothing, after those that are there are imported", () => {
    const urn = "urn:pulumi:dev::shop::shop:index:Net$aws:ec2/vpc:Vpc::it's";
    assert.deepEqual(
      commandsFor([
        { urn, kind: "creating", resolution: "imported", id: "vpc-1" },
        { urn, kind: "creating", resolution: "cleared" },
      ]),
      [
        "pulumi refresh --import-pending-creates 'urn:pulumi:dev::shop::shop:index:Net$aws:ec2/vpc:Vpc::it'\\''s' " +
          "--import-pending-creates 'vpc-1' --clear-pending-creates",
      ],
    );
  });
});
