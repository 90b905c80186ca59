import { z } from 'zod';

import { KEY_PROPERTY } from '../../azure-functions/src/adapters/graph/write-message';

const page = z.object({
  value: z.array(z.object({ singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })) })),
  '@odata.nextLink': z.string().optional(),
});

/** Reads the keys of all mails that left a mailbox, page after page, over Graph's own API. */
export async function readSentMails(
  graph: { readonly url: string; readonly token: string },
  mailbox: string,
): Promise<readonly { readonly key: string }[]> {
  const keys: { key: string }[] = [];
  const folder = `/v1.0/users/${encodeURIComponent(mailbox)}/mailFolders/sentitems/messages`;
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${KEY_PROPERTY}')`);
  let address: string | undefined = `${graph.url}${folder}?$top=500&$select=id&$expand=${expand}`;
  while (address !== undefined) {
    const response = await fetch(address, { headers: { authorization: `Bearer ${graph.token}` } });
    if (!response.ok) throw new Error(`Reading ${mailbox}: ${response.status} ${await response.text()}`);
    const read = page.parse(await response.json());
    for (const { singleValueExtendedProperties } of read.value)
      for (const { id, value } of singleValueExtendedProperties) if (id === KEY_PROPERTY) keys.push({ key: value });
    address = read['@odata.nextLink'];
  }
  return keys;
}
