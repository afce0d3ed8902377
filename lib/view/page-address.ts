type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where what a page draws is read again: the page's own address, with its query as it was given. */
export function pageAddress(page: string, subject: string | null, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value] as [string, string]),
  );
  const path = ['/api/v1/pages', page, ...(subject === null ? [] : [subject])].join('/');
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}
