/**
 * `$skiptoken` of a link, in the form of the documented links: the cookie inside is encoded once for itself and once for the address
 * (`pagingcookie=%22%253ccookie%2520page...`), one time less than in `@Microsoft.Dynamics.CRM.fetchxmlpagingcookie` (query/page-results.md).
 */
export function skipToken(cookie: string): string {
  const once = cookie.replace(
    /pagingcookie="([^"]*)"/,
    (_, inner: string) => `pagingcookie="${lowerCase(decoded(inner))}"`,
  );
  return `$skiptoken=${encodeURIComponent(once).replace(/%(3D|2F)/g, (encoded) => decodeURIComponent(encoded))}`;
}

const decoded = (text: string): string => decodeURIComponent(text);

/** Inside the cookie the platform writes `%3c`, outside of it `%3C`. */
const lowerCase = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (encoded) => encoded.toLowerCase());
