/** The pipe through which the address of the engine comes: the first after standard streams and our own channel. */
export const addressPipe = 4;

/** Stands among a runner's arguments for the address that is not known yet. */
export const addressPlaceholder = "engine-address-to-come";
