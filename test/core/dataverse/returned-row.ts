import { type CurrencyCode } from '@o2c/core/kernel';
import { type RowForCreate, type RowLinks } from '@o2c/core/dataverse';

const CURRENCY_IDS: Partial<Record<CurrencyCode, string>> = {
  EUR: '00000000-0000-4000-8000-0000000000e1',
  USD: '00000000-0000-4000-8000-0000000000d1',
  JPY: '00000000-0000-4000-8000-0000000000f1',
  BHD: '00000000-0000-4000-8000-0000000000b1',
};

export const links: RowLinks = { currencyIds: CURRENCY_IDS, ownerTeamId: '00000000-0000-4000-8000-000000000001' };

/** How a host hands numbers over: `text` as the functions' exact JSON reader does, `double` as Xrm.WebApi does. */
export type Host = 'text' | 'double';

/** The created row as Dataverse returns it: lookups as `_x_value` in capitals, four decimals, and annotations around every column. */
export function returned(row: RowForCreate, host: Host): Record<string, unknown> {
  const members = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    if (name.endsWith('@odata.bind'))
      return [[`_${name.slice(0, -'@odata.bind'.length)}_value`, idIn(typeof value === 'string' ? value : '')]];
    const seen = typeof value === 'object' ? number(value.exact, host) : value;
    return [
      [name, seen],
      [`${name}@OData.Community.Display.V1.FormattedValue`, 'shown otherwise'],
    ];
  });
  return { '@odata.etag': 'W/"1"', ...Object.fromEntries(members) };
}

const idIn = (path: string): string => (/\((.+)\)$/.exec(path)?.[1] ?? '').toUpperCase();

function number(exact: string, host: Host): unknown {
  if (host === 'double') return Number(exact);
  const [whole = '', fraction = ''] = exact.split('.');
  return `${whole}.${fraction.padEnd(4, '0')}`;
}
