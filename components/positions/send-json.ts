/** Sends a write to the API. @returns null when it went well, else what to tell the reader; never rejects */
export async function sendJson(method: 'POST' | 'PATCH', url: string, body: unknown): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    // Its parser is needed only now: pages load without it.
    const { errorAnswerSchema } = await import('@/lib/schema/meta.ts');
    const error = errorAnswerSchema.safeParse(await response.json());
    return error.success ? error.data.error.message : `the server answered ${response.status}`;
  } catch {
    return 'the server cannot be reached; nothing was stored';
  }
}
