import assert from "node:assert/strict";
import { ApiError, isConflict, isNotFound } from "./api-error";
import { StubServer, respondWithJson } from "./stub-server.test.support";
import { type KubernetesClient, parseWarnings, splitLines } from "./client";

const event = (name: string) => JSON.stringify({ type: "ADDED", object: { metadata: { name } } });

describe("a client of the API server", () => {
  const server = new StubServer({
    "/api/v1/pods": respondWithJson({ items: [{ metadata: { name: "web" } }] }),
    "/warn": { headers: { warning: '299 - "old"' }, pieces: ["{}"] },
    "/taken": { status: 409, pieces: ['{"message":"pods \\"web\\" already exists"}'] },
    "/broken": { status: 502, pieces: ["bad gateway\n"] },
    "/silent": { status: 500, pieces: [""] },
    "/watched": { pieces: [`${event("one")}\n${event("two").slice(0, 9)}`, `${event("two").slice(9)}\n`] },
    "/hidden": { status: 403, pieces: ["{}"] },
  });
  let client: KubernetesClient;

  before(async () => {
    client = await server.start();
  });

  after(async () => {
    client.close();
    await server.stop();
  });

  it("reads an object with its token", async () => {
    assert.deepEqual(await client.get("/api/v1/pods", { query: { labelSelector: "app=web" } }), {
      items: [{ metadata: { name: "web" } }],
    });
    const { url, headers } = server.received.at(-1) ?? {};
    assert.equal(url, "/api/v1/pods?labelSelector=app%3Dweb");
    assert.equal(headers?.authorization, "Bearer t0ken");
  });

  it("sends the length of a body, in a DELETE too", async () => {
    await client.send({ method: "DELETE", path: "/api/v1/pods", body: { kind: "DeleteOptions" } });
    const { method, headers, body } = server.received.at(-1) ?? {};
    assert.deepEqual([method, body], ["DELETE", '{"kind":"DeleteOptions"}']);
    assert.equal(headers?.["content-length"], "24");
    assert.equal(headers?.["transfer-encoding"], undefined);
  });

  it("returns the warnings of the server", async () => {
    assert.deepEqual((await client.send({ method: "GET", path: "/warn" })).warnings, ["old"]);
  });

  it("fails with the message of the server", async () => {
    await assert.rejects(client.get("/taken"), { message: 'pods "web" already exists', status: 409 });
    await assert.rejects(client.get("/broken"), { message: "bad gateway", status: 502 });
    await assert.rejects(client.get("/silent"), { message: "HTTP status 500", status: 500 });
  });

  it("distinguishes a missing object from a conflict", async () => {
    const errorAt = (path: string) => client.get(path).catch((error: unknown) => error);
    assert.deepEqual([isNotFound(await errorAt("/gone")), isConflict(await errorAt("/gone"))], [true, false]);
    assert.deepEqual(
      [isNotFound(await errorAt("/taken")), isConflict(await errorAt("/taken"))],
      [false, true],
    );
  });

  it("yields the events of a watch", async () => {
    const names: unknown[] = [];
    for await (const { object } of client.watch("/watched", new AbortController().signal)) names.push(object);
    assert.deepEqual(names, [{ metadata: { name: "one" } }, { metadata: { name: "two" } }]);
  });

  it("fails if the server forbids the watch", async () => {
    const watch = client.watch("/hidden", new AbortController().signal);
    await assert.rejects(watch.next(), (error) => error instanceof ApiError && error.status === 403);
  });
});

async function* arriving(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

describe("splitLines", () => {
  it("joins the parts of a line, however they arrive", async () => {
    const read: string[] = [];
    for await (const line of splitLines(arriving("one\ntw", "o", "\nthree\nfour\n"))) read.push(line);
    assert.deepEqual(read, ["one", "two", "three", "four"]);
  });

  it("omits an unfinished line", async () => {
    const read: string[] = [];
    for await (const line of splitLines(arriving("one\n", "tw"))) read.push(line);
    assert.deepEqual(read, ["one"]);
  });
});

describe("parseWarnings", () => {
  it("parses the text of each header", () => {
    assert.deepEqual(parseWarnings(['299 - "v1beta1 is deprecated"', '299 - "it is late"']), [
      "v1beta1 is deprecated",
      "it is late",
    ]);
  });

  it("parses several warnings in one header", () => {
    assert.deepEqual(parseWarnings(['299 - "one, two", 299 - "three"']), ["one, two", "three"]);
  });

  it("unescapes the text", () => {
    assert.deepEqual(parseWarnings([String.raw`299 - "unknown field \"spec.x\" \\ here"`]), [
      String.raw`unknown field "spec.x" \ here`,
    ]);
  });

  it("ignores malformed headers", () => {
    assert.deepEqual(parseWarnings(["", "no-cache"]), []);
  });
});
