import type { ServiceEnvironment } from '@dateline/service';
import { z } from 'zod';
import { type Filter, filterFields } from '../filter/filter';
import { publicAddress } from '../reading/public-address';
import { limit } from '../reading/read-query';

export const feedQuery = z.object({
  limit: limit.describe('most releases on a page'),
  cursor: z.string().optional().describe('as the link to the next page has it'),
  ...filterFields,
});

const FILTER_NAMES = Object.keys(filterFields) as (keyof Filter)[];

type Asked = z.infer<typeof feedQuery>;

/** The addresses of a feed with these parameters, the same however they were ordered. */
export function feedAddresses(environment: ServiceEnvironment, name: string, { limit, cursor, ...filter }: Asked) {
  const filters = FILTER_NAMES.flatMap((field) =>
    (filter[field] ?? []).map((value): [string, string] => [field, value]),
  );
  const address = (...more: [string, string][]): string => {
    const search = new URLSearchParams([...filters, ...more]).toString();
    return publicAddress(environment, `/feeds/${name}${search && `?${search}`}`);
  };
  const size: [string, string][] = limit === DEFAULT_LIMIT ? [] : [['limit', String(limit)]];
  const page = (at: string): string => address(...size, ['cursor', at]);
  return {
    id: address(),
    home: publicAddress(environment, '/'),
    self: cursor === undefined ? address(...size) : page(cursor),
    first: cursor === undefined ? null : address(...size),
    page,
  };
}

const DEFAULT_LIMIT = limit.parse(undefined);

/** In English, such as "Press releases (topic: 16000000 or 11000000; q: summit)". */
export function feedTitle(filter: Filter): string {
  const asked = FILTER_NAMES.flatMap((field) => (filter[field] ? [`${field}: ${filter[field].join(' or ')}`] : []));
  return `Press releases${asked.length > 0 ? ` (${asked.join('; ')})` : ''}`;
}
