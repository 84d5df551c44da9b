const insecure = Object.freeze({});

/** Stands for insecure credentials, so that gRPC need not be loaded for them. */
export const createInsecure = (): object => insecure;

export const isInsecure = (credentials: unknown): boolean => credentials === insecure;
