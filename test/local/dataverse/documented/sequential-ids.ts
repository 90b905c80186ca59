/** Ids in the order of creation, as the platform's own database gives them: pages of rows without an order come out as documented. */
export function sequentialIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `10000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}
