/** Rows by logical table name, or what answers a request: for a page, a failure, a delay. */
export type MemoryTables = Readonly<Record<string, readonly ComponentFramework.WebApi.Entity[] | Responder>>;

type Responder = (
  options: string,
  maxPageSize: number,
) => Promise<Partial<ComponentFramework.WebApi.RetrieveMultipleResponse>>;

/** A Web API over rows in memory. It pages as Dataverse does and does not filter: the rows given are the answer. */
export function memoryWebApi(tables: MemoryTables): ComponentFramework.WebApi {
  return {
    createRecord: (entityType) => refuse(`createRecord ${entityType}`),
    deleteRecord: (entityType) => refuse(`deleteRecord ${entityType}`),
    updateRecord: (entityType) => refuse(`updateRecord ${entityType}`),
    retrieveRecord: (entityType) => refuse(`retrieveRecord ${entityType}`),
    retrieveMultipleRecords: async (entityType, options = '', maxPageSize = 5000) => {
      const table = tables[entityType] ?? [];
      if (typeof table !== 'function') return page(table, options, maxPageSize);
      const { entities = [], nextLink = '' } = await table(options, maxPageSize);
      return { entities, nextLink };
    },
  };
}

function page(
  rows: readonly ComponentFramework.WebApi.Entity[],
  options: string,
  size: number,
): ComponentFramework.WebApi.RetrieveMultipleResponse {
  const start = Number(/[?&]\$skiptoken=(\d+)/.exec(options)?.[1] ?? 0);
  const end = start + size;
  const nextLink = end < rows.length ? `https://stand-in.invalid/api/data/v9.2/rows?$skiptoken=${end}` : '';
  return { entities: rows.slice(start, end), nextLink };
}

const refuse = (call: string): Promise<never> => Promise.reject(new Error(`The stand-in does not answer ${call}`));
