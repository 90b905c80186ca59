/** The members that are not undefined; columns that are null in Dataverse are absent in the domain. */
export const present = <Members extends Readonly<Record<string, unknown>>>(members: Members): Present<Members> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<Members>;

type Present<Members> = { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined> };
