/** An answer of the API, read. @throws Error with the server's own words and id where it gives them */
export async function readAnswer<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal, cache: 'no-store' });
  if (response.ok) return response.json();
  const body = await response.json().catch(() => null);
  const { message = `the server answered ${response.status}`, id } = body?.error ?? {};
  throw new Error(id === undefined ? message : `${message} (${id})`);
}
