/** A proxy that loads the real module on first use. */
export function lazyModule(load: () => object): unknown {
  let loaded: object | undefined;
  const real = () => (loaded ??= load());
  // The target is a function, so that the module can be called or constructed.
  return new Proxy(function lazy() {}, {
    get(_, key) {
      // Compiled imports read this first; answering it loads nothing.
      if (key === "__esModule") return true;
      return key === "default" ? (Reflect.get(real(), key) ?? real()) : Reflect.get(real(), key);
    },
    has: (_, key) => Reflect.has(real(), key),
    set: (_, key, value) => Reflect.set(real(), key, value),
    ownKeys: () => Reflect.ownKeys(real()),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(real(), key);
      // A proxy must not report a non-configurable property that its target does not have.
      return descriptor === undefined ? undefined : { ...descriptor, configurable: true };
    },
    apply: (_, self, args) => Reflect.apply(real() as () => unknown, self, args) as unknown,
    construct: (_, args) => Reflect.construct(real() as new () => object, args) as object,
  });
}
