/**
 * An expected refusal in Dataverse's own terms. Thrown inside the server only (a message must unwind its transaction) and turned into
 * HTTP by one mapper in protocol/. Codes and texts follow Microsoft's list of web service error codes.
 */
export class DataverseError extends Error {
  public constructor(
    public readonly status: number,
    /** `0x` and eight hexadecimal digits. */
    public readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'DataverseError';
  }
}

/** What this server does not do, it refuses by name (design decision 10). */
export const notImplemented = (feature: string): DataverseError =>
  new DataverseError(501, '0x80040224', `The local Dataverse does not implement ${feature}.`);
