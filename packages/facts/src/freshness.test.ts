import assert from "node:assert/strict";
import { daysSince, freshness } from "./freshness";

describe("freshness", () => {
  const table = { asOf: "2026-01-01", shelfLifeDays: 100 };
  const on = (day: string) => freshness(table, new Date(`${day}T12:00:00Z`));

  it("is fresh to the last day of the shelf life", () => {
    assert.equal(on("2026-04-11"), "fresh");
  });

  it("is old from the day after", () => {
    assert.equal(on("2026-04-12"), "old");
  });

  it("is old for three more shelf lives, then expired", () => {
    assert.equal(on("2027-02-05"), "old");
    assert.equal(on("2027-02-06"), "expired");
  });
});

describe("daysSince", () => {
  it("counts whole days", () => {
    assert.equal(daysSince("2026-01-01", new Date("2026-01-03T23:59:59Z")), 2);
  });

  it("is negative for a day that is still to come", () => {
    assert.equal(daysSince("2026-01-02", new Date("2026-01-01T00:00:00Z")), -1);
  });
});
