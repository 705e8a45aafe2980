/** An object whose properties are worked out once each, when first read. */
export function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const result = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(result, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[key]();
        Object.defineProperty(result, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return result;
}
