export type BackendErrorCode = "canvas-size" | "unknown-font" | "unknown-image" | "bad-image";

/** A scene that cannot be written down: too large, or naming a resource that is not there. */
export class BackendError extends Error {
  override readonly name = "BackendError";
  readonly code: BackendErrorCode;

  constructor(code: BackendErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
