/** The first byte that a program sends on a connection. gRPC clients begin with the letter P. */
export const preamble = 0;

/** First of the virtual ports of callbacks behind a connection: no machine has a port this high. */
export const firstCallbackPort = 65_536;

/** The method by which a program gets such a port, as decimal digits. */
export const bindMethod = "/transport/Bind";
