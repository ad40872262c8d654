import { eventLine } from '../following/told-event';
import type { Delivery } from './receiver';

/** The line of the event, as `dateline watch` writes it, and what is to say of this delivery of it. */
export function deliveryLine(delivery: Delivery): string {
  const { receivedAt, id, event } = delivery;
  const what = event ? eventLine(event) : `${receivedAt}  not an event  ${JSON.stringify(id)}`;
  return `${what}  [${marksOf(delivery).join(', ')}]`;
}

export const deliveryJson = ({ isReplay: replay, isAgain: again, event, ...delivery }: Delivery): string =>
  JSON.stringify({ ...delivery, replay, again, event });

function marksOf({ signature, fault, isReplay, isAgain, status }: Delivery): string[] {
  return [
    `signature ${signature}${fault ? `: ${fault}` : ''}`,
    ...(isReplay ? ['replay'] : []),
    ...(isAgain ? ['again'] : []),
    ...(status === 204 ? [] : [`refused with ${status}`]),
  ];
}
