/** The one call of the PCF Web API the panel makes. */
export type WebApiReader = Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;

export interface Pages {
  readonly rows: readonly ComponentFramework.WebApi.Entity[];
  readonly pages: number;
}

export interface PageQuery {
  readonly table: string;
  /** OData options from the question mark on. */
  readonly options: string;
  readonly onProgress?: (rows: number) => void;
}

/** Dataverse never gives more rows than this in one answer. */
const PAGE_SIZE = 5000;

/** All rows of a query: follows each next link to the end, so that no figure is made of half the rows. */
export async function readPages(webApi: WebApiReader, { table, options, onProgress }: PageQuery): Promise<Pages> {
  const rows: ComponentFramework.WebApi.Entity[] = [];
  let pages = 0;
  let next: string | undefined = options;
  while (next !== undefined) {
    const answer: ComponentFramework.WebApi.RetrieveMultipleResponse = await webApi.retrieveMultipleRecords(
      table,
      next,
      PAGE_SIZE,
    );
    rows.push(...answer.entities);
    pages += 1;
    onProgress?.(rows.length);
    next = nextOptions(answer.nextLink);
  }
  return { rows, pages };
}

/** The options of a next link; hosts give the whole address, `retrieveMultipleRecords` takes what follows the path. */
function nextOptions(nextLink: string | undefined): string | undefined {
  const start = nextLink?.indexOf('?') ?? -1;
  return start < 0 ? undefined : nextLink?.slice(start);
}
