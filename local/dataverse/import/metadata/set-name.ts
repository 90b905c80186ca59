/**
 * Set name of a table whose package is older than the element that says it: the plural the platform makes.
 * @example `new_city` is served as `new_cities`
 */
export function setNameOf(logicalName: string): string {
  if (/[^aeiou]y$/.test(logicalName)) return `${logicalName.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(logicalName) ? `${logicalName}es` : `${logicalName}s`;
}
