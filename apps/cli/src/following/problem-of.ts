/** What an answer that is no success says, as RFC 9457 or as it is; for people. */
export async function problemOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  const detail = detailOf(text) ?? text.slice(0, 200).trim();
  return detail ? `${response.status}: ${detail}` : String(response.status);
}

function detailOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}
