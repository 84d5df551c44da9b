import assert from "node:assert/strict";
import { connect, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { Connection } from "./connection";
import { listenOnLoopback } from "./listen-on-loopback";
import { Listener } from "./listener";
import { preamble } from "./preamble";
import { status } from "./status";

const portOf = ({ address }: Listener) => Number(address.split(":")[1]);

describe("a listener", () => {
  it("recognizes a connection by its preamble, even if the first request comes with it", async () => {
    const listener = await Listener.listen({
      grpcPort: () => Promise.reject(new Error("nobody speaks gRPC")),
      onConnection: (socket, received) =>
        void new Connection(socket, (method) => Promise.resolve(Buffer.from(method)), received),
    });
    const socket = connect(portOf(listener), "127.0.0.1");
    socket.write(Uint8Array.of(preamble));
    const connection = new Connection(socket, () => Promise.reject(new Error("nobody asks")));
    assert.equal(Buffer.from(await connection.request("hello", new Uint8Array())).toString(), "hello");
    listener.close();
    await assert.rejects(connection.request("later", new Uint8Array()), { code: status.UNAVAILABLE });
  });

  it("proxies everything else to gRPC, byte by byte", async () => {
    let heard = "";
    const inside = createServer((socket) =>
      socket.on("data", (piece) => {
        heard += String(piece);
        if (heard.endsWith("2.0")) socket.end(`heard ${heard}`);
      }),
    );
    const listener = await Listener.listen({
      grpcPort: () => listenOnLoopback(inside),
      onConnection: () => assert.fail("that is no line"),
    });
    const socket = connect(portOf(listener), "127.0.0.1");
    socket.write("PRI * ");
    setTimeout(() => socket.write("HTTP/2.0"), 10);
    assert.equal(await text(socket), "heard PRI * HTTP/2.0");
    listener.close();
    inside.close();
  });

  it("closes the socket if gRPC is not available", async () => {
    const listener = await Listener.listen({
      grpcPort: () => Promise.reject(new Error("no port is free")),
      onConnection: () => assert.fail("that is no line"),
    });
    const socket = connect(portOf(listener), "127.0.0.1");
    socket.write("PRI");
    assert.equal(await text(socket), "");
    listener.close();
  });
});
