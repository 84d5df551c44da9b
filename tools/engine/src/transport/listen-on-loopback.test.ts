import assert from "node:assert/strict";
import { createServer } from "node:net";
import { PreviewError } from "../errors/preview-error";
import { listenOnLoopback } from "./listen-on-loopback";

describe("listenOnLoopback", () => {
  it("takes a free port, a different one for each server", async () => {
    const servers = [createServer(), createServer()];
    try {
      const ports = await Promise.all(servers.map((server) => listenOnLoopback(server)));
      assert.equal(new Set(ports).size, 2);
      assert.ok(ports.every((port) => port > 0));
    } finally {
      for (const server of servers) server.close();
    }
  });

  it("reports why if the port is taken", async () => {
    const other = createServer();
    const port = await listenOnLoopback(other);
    try {
      await assert.rejects(listenOnLoopback(createServer(), port), (error: Error) => {
        assert.ok(error instanceof PreviewError);
        assert.match(
          error.message,
          new RegExp(`^The engine cannot listen on 127\\.0\\.0\\.1:${port}: .*EADDRINUSE`),
        );
        return true;
      });
    } finally {
      other.close();
    }
  });
});
