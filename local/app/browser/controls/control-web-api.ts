import { type Metadata } from '../dataverse/metadata';
import { asList, asObject, asText } from '../dataverse/read-json';
import { webApi, type WebApiRequest } from '../dataverse/web-api';
import { WebApiError } from '../dataverse/web-api-error';

/**
 * `context.webAPI` over the real Web API, with the semantics of Xrm.WebApi: tables by logical name, options as a query text
 * (`?$select=...` or `?fetchXml=...`), a page size as a preference, annotations always, rejections as `{errorCode, message}`.
 */
export function controlWebApi(metadata: Metadata): ComponentFramework.WebApi {
  const setOf = async (table: string): Promise<string> => (await metadata.table(table)).entitySetName;
  const one = async (table: string, id: string): Promise<string> => `${await setOf(table)}(${id.replace(/[{}]/g, '')})`;
  return {
    createRecord: async (table, data) => {
      const { headers } = await ask({ method: 'POST', path: await setOf(table), body: data });
      const id = /\(([^)]+)\)$/.exec(headers.get('odata-entityid') ?? '')?.[1] ?? '';
      return { entityType: table, id };
    },
    updateRecord: async (table, id, data) => {
      await ask({ method: 'PATCH', path: await one(table, id), body: data, headers: { 'if-match': '*' } });
      return { entityType: table, id };
    },
    deleteRecord: async (table, id) => {
      await ask({ method: 'DELETE', path: await one(table, id) });
      return { entityType: table, id };
    },
    retrieveRecord: async (table, id, options) => {
      const { body } = await ask({
        method: 'GET',
        path: (await one(table, id)) + queryOf(options),
        headers: preferences(),
      });
      return asObject(body);
    },
    retrieveMultipleRecords: async (table, options, maxPageSize) => {
      const path = (await setOf(table)) + queryOf(options);
      const answer = asObject((await ask({ method: 'GET', path, headers: preferences(maxPageSize) })).body);
      return toPage(answer);
    },
  };
}

/** Options begin with `?`; a link of a former answer is cut down to its query. */
function queryOf(options: string | undefined): string {
  if (!options) return '';
  const start = options.indexOf('?');
  if (start < 0) throw rejection(0x80040203, 'The query options must begin with "?".');
  const query = options.slice(start);
  const fetchXml = /^\?fetchXml=(.*)$/is.exec(query)?.[1];
  // FetchXML may come as plain XML: it is encoded then, and left alone when it already is.
  return fetchXml?.startsWith('<') === true ? `?fetchXml=${encodeURIComponent(fetchXml)}` : query;
}

const preferences = (pageSize?: number): Record<string, string> => ({
  prefer: ['odata.include-annotations="*"', ...(pageSize === undefined ? [] : [`odata.maxpagesize=${pageSize}`])].join(
    ',',
  ),
});

function toPage(answer: Readonly<Record<string, unknown>>): ComponentFramework.WebApi.RetrieveMultipleResponse {
  const cookie = asText(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']);
  return {
    entities: asList(answer['value']).map((row) => ({ ...asObject(row) })),
    nextLink: asText(answer['@odata.nextLink']),
    ...(cookie === '' ? {} : { fetchXmlPagingCookie: cookie }),
  };
}

async function ask(request: WebApiRequest): ReturnType<typeof webApi> {
  try {
    return await webApi(request);
  } catch (error) {
    if (error instanceof WebApiError) throw rejection(Number.parseInt(error.code, 16) || error.status, error.message);
    throw error;
  }
}

/** Xrm.WebApi rejects with an object that has `errorCode` and `message`. */
const rejection = (errorCode: number, message: string): Error & { readonly errorCode: number } =>
  Object.assign(new Error(message), { errorCode });
