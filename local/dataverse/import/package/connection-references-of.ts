/** Logical names of the connection references that the JSON of a cloud flow uses: `properties.connectionReferences.<key>.connection`. */
export function connectionReferencesOf(flow: unknown): readonly string[] {
  const references = member(member(flow, 'properties'), 'connectionReferences');
  if (typeof references !== 'object' || references === null) return [];
  return Object.values(references).flatMap((reference: unknown) => {
    const name = member(member(reference, 'connection'), 'connectionReferenceLogicalName');
    return typeof name === 'string' ? [name] : [];
  });
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
