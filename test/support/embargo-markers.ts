/** @returns the markers of which the text holds something, however it is written down */
export function markersIn(text: string, markers: readonly string[]): string[] {
  const folded = text.toLowerCase();
  return markers.filter((marker) => writingsOf(marker).some((writing) => folded.includes(writing.toLowerCase())));
}

/** All the ways in which a program could write down a few words. */
function writingsOf(marker: string): string[] {
  const bytes = Buffer.from(marker);
  const escaped = JSON.stringify(marker).slice(1, -1);
  return [marker, escaped, encodeURIComponent(marker), formEncoded(marker), bytes.toString('hex'), ...base64Of(bytes)];
}

const formEncoded = (marker: string): string => new URLSearchParams({ marker }).toString().slice('marker='.length);

/** In base64 words look different by where they begin; the letters that also depend on their neighbours are left out. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = bytes.length - ((before + bytes.length) % 3);
    const padded = Buffer.concat([Buffer.alloc(before), bytes.subarray(0, whole)]);
    return (['base64', 'base64url'] as const).map((way) => padded.toString(way).slice(before === 0 ? 0 : 4));
  });
}
