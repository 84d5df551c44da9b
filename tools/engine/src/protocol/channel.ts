/** Bytes of the largest message, in either direction: what Pulumi's own engine allows. */
const maxMessageBytes = 400 * 1024 * 1024;

/**
 * Options of every channel of the engine.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/util/rpcutil/serve.go
 */
export const channelOptions = {
  "grpc.max_receive_message_length": maxMessageBytes,
  "grpc.max_send_message_length": maxMessageBytes,
} as const;
