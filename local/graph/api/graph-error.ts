/** A refusal in Graph's error shape. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

export const notFound = (): GraphError =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const badRequest = (message: string): GraphError => new GraphError(400, 'ErrorInvalidRequest', message);
/** What the real Graph can and this one cannot: said, never approximated (design.md decision 10). */
export const unsupported = (feature: string): GraphError =>
  new GraphError(501, 'NotSupportedLocally', `${feature} is not supported by the local mail sink.`);
