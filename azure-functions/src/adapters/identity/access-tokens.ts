/** Tokens of the service's own identity, for what it calls. Implementations cache until shortly before expiry. */
export interface AccessTokens {
  /** A bearer token for `<resource>/.default`. Throws when the identity cannot get one. */
  readonly tokenFor: (resource: string) => Promise<string>;
}
