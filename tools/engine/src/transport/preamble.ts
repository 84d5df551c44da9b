/** The first byte that a program sends on a line. Clients of gRPC begin with the letter P. */
export const preamble = 0;

/** Ports of functions behind a line: numbers that no port of the machine can have. */
export const firstCallbackPort = 65_536;

/** What a program asks for to get such a port, as decimal digits. */
export const bindMethod = "/transport/Bind";
