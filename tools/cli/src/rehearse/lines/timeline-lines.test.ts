import assert from "node:assert/strict";
import { widthChart } from "./timeline-lines";

describe("the chart of widths", () => {
  it("has a bar for each number, the highest at its full height", () => {
    assert.equal(widthChart([8, 4, 1, 2]), "█▄▁▂");
  });

  it("shows whatever is more than nothing", () => {
    assert.equal(widthChart([100, 0.1, 0]), "█▁ ");
  });

  it("is empty where nothing is at work", () => {
    assert.equal(widthChart([0, 0]), "  ");
    assert.equal(widthChart([]), "");
  });
});
