import assert from "node:assert/strict";
import { connect, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { Door } from "./door";
import { greeting } from "./greeting";
import { Line } from "./line";
import { listenOnLoopback } from "./listen";
import { status } from "./status";

const portOf = ({ address }: Door) => Number(address.split(":")[1]);

describe("a door", () => {
  it("takes a line by its greeting, though the first question comes with it", async () => {
    const door = await Door.open({
      grpcPort: () => Promise.reject(new Error("nobody speaks gRPC")),
      onLine: (socket, received) =>
        void new Line(socket, (method) => Promise.resolve(Buffer.from(method)), received),
    });
    const socket = connect(portOf(door), "127.0.0.1");
    socket.write(Uint8Array.of(greeting));
    const line = new Line(socket, () => Promise.reject(new Error("nobody asks")));
    assert.equal(Buffer.from(await line.request("hello", new Uint8Array())).toString(), "hello");
    door.close();
    await assert.rejects(line.request("later", new Uint8Array()), { code: status.UNAVAILABLE });
  });

  it("puts everybody else through to gRPC, byte by byte", async () => {
    let heard = "";
    const inside = createServer((socket) =>
      socket.on("data", (piece) => {
        heard += String(piece);
        if (heard.endsWith("2.0")) socket.end(`heard ${heard}`);
      }),
    );
    const door = await Door.open({
      grpcPort: () => listenOnLoopback(inside),
      onLine: () => assert.fail("that is no line"),
    });
    const socket = connect(portOf(door), "127.0.0.1");
    socket.write("PRI * ");
    setTimeout(() => socket.write("HTTP/2.0"), 10);
    assert.equal(await text(socket), "heard PRI * HTTP/2.0");
    door.close();
    inside.close();
  });

  it("sends a caller away if gRPC cannot be had", async () => {
    const door = await Door.open({
      grpcPort: () => Promise.reject(new Error("no port is free")),
      onLine: () => assert.fail("that is no line"),
    });
    const socket = connect(portOf(door), "127.0.0.1");
    socket.write("PRI");
    assert.equal(await text(socket), "");
    door.close();
  });
});
