import assert from "node:assert/strict";
import { ChangeBatches } from "./change-batches";

/** A pause that ends when the test says so. */
function manualPause() {
  const waiting = new Set<() => void>();
  return {
    pause: (callback: () => void) => {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
    end: () => {
      const callbacks = [...waiting];
      waiting.clear();
      for (const callback of callbacks) callback();
      return callbacks.length;
    },
  };
}

describe("ChangeBatches", () => {
  it("delivers the files of a save together, each once", async () => {
    const { pause, end } = manualPause();
    const batches = new ChangeBatches(pause);
    const next = batches.next();
    for (const file of ["a", "b", "a"]) batches.add(file);
    assert.equal(end(), 1);
    assert.deepEqual(await next, new Set(["a", "b"]));
  });

  it("collects what changes while the consumer is busy", async () => {
    const { pause, end } = manualPause();
    const batches = new ChangeBatches(pause);
    batches.add("a");
    end();
    batches.add("b");
    end();
    assert.deepEqual(await batches.next(), new Set(["a", "b"]));
  });

  it("waits for the end of a save that began before it was asked", async () => {
    const { pause, end } = manualPause();
    const batches = new ChangeBatches(pause);
    batches.add("a");
    end();
    batches.add("a");
    let isDelivered = false;
    const next = batches.next().then((batch) => {
      isDelivered = true;
      return batch;
    });
    await Promise.resolve();
    assert.equal(isDelivered, false);
    end();
    assert.deepEqual(await next, new Set(["a"]));
  });

  it("delivers nothing more when it is closed", async () => {
    const { pause, end } = manualPause();
    const batches = new ChangeBatches(pause);
    const next = batches.next();
    batches.add("a");
    batches.close();
    assert.equal(end(), 0);
    assert.equal(await next, undefined);
    assert.equal(await batches.next(), undefined);
  });
});
