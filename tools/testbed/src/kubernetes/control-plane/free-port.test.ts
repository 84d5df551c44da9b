import assert from "node:assert/strict";
import { createServer } from "node:net";
import { findFreePort } from "./free-port";

describe("a free port", () => {
  it("can be listened on", async () => {
    const port = await findFreePort();
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.on("error", reject).listen(port, "127.0.0.1", resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    assert.ok(port > 1023);
  });
});
