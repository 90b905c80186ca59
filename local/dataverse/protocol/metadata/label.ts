/** A localized label as the metadata carries it; this server speaks one language. */
export function label(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined || text === '') return { LocalizedLabels: [], UserLocalizedLabel: null };
  const localized = { Label: text, LanguageCode: 1033, IsManaged: false, MetadataId: null, HasChanged: null };
  return { LocalizedLabels: [localized], UserLocalizedLabel: localized };
}

/** A property that a publisher could lock, e.g. `IsCustomizable`. */
export const managed = (value: boolean, name: string): Readonly<Record<string, unknown>> => ({
  Value: value,
  CanBeChanged: true,
  ManagedPropertyLogicalName: name,
});
