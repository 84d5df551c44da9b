import type { StatusObject } from "@grpc/grpc-js";

/** gRPC's builder of a status. */
export class StatusBuilder {
  #status: Partial<StatusObject> = {};

  withCode(code: StatusObject["code"]): this {
    this.#status.code = code;
    return this;
  }

  withDetails(details: string): this {
    this.#status.details = details;
    return this;
  }

  withMetadata(metadata: StatusObject["metadata"]): this {
    this.#status.metadata = metadata;
    return this;
  }

  build(): Partial<StatusObject> {
    return { ...this.#status };
  }
}
