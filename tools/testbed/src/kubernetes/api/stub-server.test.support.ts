import { createServer, type IncomingMessage, type Server } from "node:http";
import { KubernetesClient } from "./client";

/** A response of the stub server. */
export interface StubResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;

  /** Chunks of the body. */
  readonly pieces: readonly string[];
}

/** Responds with a value as JSON. */
export function respondWithJson(value: object): StubResponse {
  return { pieces: [JSON.stringify(value)] };
}

/** A request that the stub server received. */
export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Stub of an API server with one response per path, and `404` for any other path. */
export class StubServer {
  readonly received: ReceivedRequest[] = [];
  private readonly server: Server;

  /** @param responses by path, without the query */
  constructor(responses: Readonly<Record<string, StubResponse>>) {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { method, url, headers } = request;
      this.received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      const {
        status = 200,
        headers: sent = {},
        pieces,
      } = responses[(url ?? "").split("?")[0] ?? ""] ?? notFound;
      response.writeHead(status, sent);
      for (const piece of pieces) response.write(piece);
      response.end();
    });
  }

  /** Starts the server, and returns a client for it. */
  async start(): Promise<KubernetesClient> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const address = this.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return new KubernetesClient({ server: `http://127.0.0.1:${port}`, token: "t0ken" });
  }

  /** Stops the server with its open connections. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const notFound: StubResponse = { status: 404, pieces: ['{"message":"the server could not find it"}'] };
