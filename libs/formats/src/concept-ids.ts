type Ids = Record<string, string | number>;

const TOPIC = /^medtop:(\d{8})$/;

/** The address of an IPTC Media Topic; null for what is none. */
export function topicUri(code: string): string | null {
  const [, number] = TOPIC.exec(code) ?? [];
  return number ? `http://cv.iptc.org/newscodes/mediatopic/${number}` : null;
}

/** The address of a person, body or place in the first register that knows it. */
export function conceptUri(ids: Ids): string | null {
  const wikidata = idIn(ids, 'wikidata', /^Q\d+$/);
  if (wikidata) return `http://www.wikidata.org/entity/${wikidata}`;
  const geonames = idIn(ids, 'geonames', /^\d+$/);
  return geonames ? `https://sws.geonames.org/${geonames}/` : null;
}

/** The two letters of a country (ISO 3166-1). */
export const countryCode = (ids: Ids): string | null => idIn(ids, 'iso3166', /^[A-Z]{2}$/);

function idIn(ids: Ids, register: string, form: RegExp): string | null {
  const id = Object.hasOwn(ids, register) ? String(ids[register]) : '';
  return form.test(id) ? id : null;
}
