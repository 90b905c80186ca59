/** The `code` of a Node error (`ENOENT`, `EPERM` ...), or undefined. Not by `instanceof`: jest runs tests in another realm. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
