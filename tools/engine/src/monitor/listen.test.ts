import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { loadServices } from "../protocol/services";
import { PreviewError } from "../run/request";
import { listen } from "./listen";

describe("listen", () => {
  const { grpc } = loadServices(__dirname);
  const credentials = grpc.ServerCredentials.createInsecure();

  it("takes a port that is free, each server another one", async () => {
    const servers = [new grpc.Server(), new grpc.Server()];
    try {
      const ports = await Promise.all(servers.map((server) => listen(server, credentials)));
      assert.equal(new Set(ports).size, 2);
      assert.ok(ports.every((port) => port > 0));
    } finally {
      for (const server of servers) server.forceShutdown();
    }
  });

  it("says what is wrong if the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const server = new grpc.Server();
    try {
      await assert.rejects(listen(server, credentials, port), (error: Error) => {
        assert.ok(error instanceof PreviewError);
        assert.match(
          error.message,
          new RegExp(`^The engine cannot listen on 127\\.0\\.0\\.1:${port}: .*EADDRINUSE`),
        );
        return true;
      });
    } finally {
      server.forceShutdown();
      other.close();
    }
  });
});
