import { createServer, type IncomingMessage, type Server } from "node:http";
import { KubernetesClient } from "./client";

/** What a canned server answers. */
export interface StubResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;

  /** Sent piece by piece. */
  readonly pieces: readonly string[];
}

/** The answer that is this value. */
export function respondWithJson(value: object): StubResponse {
  return { pieces: [JSON.stringify(value)] };
}

/** A request that it received. */
export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Stands in for an API server: says the same thing at each path, and `404` at any other. */
export class StubServer {
  readonly received: ReceivedRequest[] = [];
  readonly #server: Server;

  /** @param answers by path, without the query */
  constructor(answers: Readonly<Record<string, StubResponse>>) {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { method, url, headers } = request;
      this.received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      const {
        status = 200,
        headers: sent = {},
        pieces,
      } = answers[(url ?? "").split("?")[0] ?? ""] ?? notFound;
      response.writeHead(status, sent);
      for (const piece of pieces) response.write(piece);
      response.end();
    });
  }

  /** Starts it; the client speaks with it. */
  async start(): Promise<KubernetesClient> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return new KubernetesClient({ server: `http://127.0.0.1:${port}`, token: "t0ken" });
  }

  /** Ends it, with the connections that are kept open. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const notFound: StubResponse = { status: 404, pieces: ['{"message":"the server could not find it"}'] };
