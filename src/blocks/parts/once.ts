/** Works something out when it is first asked for, and once: what a form could grow to is asked of few. */
export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
