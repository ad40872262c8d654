/** A place in the series of public events. An epoch ends when the database is brought back from a dump. */
export interface EventPlace {
  epoch: string;
  position: number;
}

/** The id that subscribers see, and hand back to go on from there. */
export const writePlace = ({ epoch, position }: EventPlace): string => `${epoch}-${position}`;

/** Null for a text that never was an id of ours. */
export function readPlace(id: string): EventPlace | null {
  const [, epoch, position] = /^([0-9a-z]{1,40})-(0|[1-9]\d{0,14})$/.exec(id) ?? [];
  return epoch === undefined ? null : { epoch, position: Number(position) };
}

/** Can the series be followed from this place? Not from another epoch, and not from beyond its head. */
export const isWithin = (place: EventPlace | null, head: EventPlace): place is EventPlace =>
  place !== null && place.epoch === head.epoch && place.position <= head.position;
