import assert from "node:assert/strict";
import { createServer, connect, type Server } from "node:net";
import { type RequestHandler, Connection } from "./connection";
import { listenOnLoopback } from "./listen-on-loopback";
import { RpcError } from "./rpc-error";
import { status } from "./status";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const silent: RequestHandler = () => new Promise(() => undefined);

describe("a connection", () => {
  let server: Server;
  let ends: Connection[];

  beforeEach(() => {
    server = createServer();
    ends = [];
  });
  afterEach(() => {
    for (const end of ends) end.end();
    server.close();
  });

  /** Both ends of a new connection. */
  async function lineBetween(
    here: RequestHandler,
    there: RequestHandler,
  ): Promise<readonly [Connection, Connection]> {
    const port = await listenOnLoopback(server);
    const other = new Promise<Connection>((resolve) =>
      server.once("connection", (socket) => resolve(new Connection(socket, there))),
    );
    const pair = [new Connection(connect(port, "127.0.0.1"), here), await other] as const;
    ends.push(...pair);
    return pair;
  }

  it("carries many requests at once, whichever is answered first", async () => {
    const late = (asked: string) => new Promise((resolve) => setTimeout(resolve, asked === "first" ? 20 : 0));
    const [here] = await lineBetween(silent, async (method, message) => {
      await late(method);
      return Buffer.from(`${method} ${text(message)}`);
    });
    const questions = ["first", "second"].map((method) => here.request(method, Buffer.from("asks")));
    assert.deepEqual((await Promise.all(questions)).map(text), ["first asks", "second asks"]);
  });

  it("lets the receiver of a request send requests before it answers", async () => {
    const [here] = await lineBetween(
      (method) => Promise.resolve(Buffer.from(`${method}!`)),
      (method, message, connection) => connection.request(`${method} back`, message),
    );
    assert.equal(text(await here.request("ask", new Uint8Array())), "ask back!");
  });

  it("carries a message of many megabytes", async () => {
    const [here] = await lineBetween(silent, (_, message) => Promise.resolve(message));
    const large = Buffer.alloc(20_000_000, "0123456789");
    assert.ok(large.equals(await here.request("echo", large)));
  });

  it("reports failures in the terms of gRPC", async () => {
    const [here] = await lineBetween(silent, (method) =>
      Promise.reject(method === "odd" ? new Error("odd: ä") : new RpcError(status.NOT_FOUND, "no such")),
    );
    await assert.rejects(here.request("known", new Uint8Array()), {
      code: 5,
      details: "no such",
      message: "5 NOT_FOUND: no such",
    });
    await assert.rejects(here.request("odd", new Uint8Array()), { code: 2, details: "odd: ä" });
  });

  it("rejects pending and later requests when the other end is gone", async () => {
    const [here, there] = await lineBetween(silent, silent);
    const pending = here.request("wait", new Uint8Array());
    there.end();
    await assert.rejects(pending, { code: status.UNAVAILABLE });
    await assert.rejects(here.request("late", new Uint8Array()), { code: status.UNAVAILABLE });
  });
});
