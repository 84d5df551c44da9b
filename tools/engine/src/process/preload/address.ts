/** The pipe for the address of the engine: the first after the standard streams and our own channel. */
export const addressPipe = 4;

/** Placeholder among a runner's arguments for the address, which is not known yet. */
export const addressPlaceholder = "engine-address-to-come";
