declare module 'odata-csdl' {
  /** CSDL XML to CSDL JSON, by OASIS. `strict` throws at the first thing that is not allowed. */
  export function xml2json(xml: string, options: { readonly strict: boolean }): Record<string, unknown>;
}
