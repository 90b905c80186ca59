/** The code of a system error (`EEXIST`); undefined for anything else. Asked by shape: such errors may come from another realm. */
export const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
