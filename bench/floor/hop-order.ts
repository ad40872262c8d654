/** A record of the newsroom, copied: the floor carries the same bytes. */
export interface CopiedRecord {
  value: Buffer;
  headers: Record<string, Buffer>;
}

/** What a hop is to do: for each record in `from`, write the copied one into `to` under the same id. */
export interface HopOrder {
  brokers: string;
  from: string;
  to: string;
  record: CopiedRecord;
}

export const recordOf = (id: string, { value, headers }: CopiedRecord) => ({
  key: id,
  value,
  headers: { ...headers, ce_subject: id },
});
