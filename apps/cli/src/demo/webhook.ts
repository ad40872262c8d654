import { type Delivery, Receiver } from '../listen/receiver';
import { subscribe } from '../listen/subscription';
import type { NewsroomFile } from '../newsroom/newsroom-file';

/** A subscriber with a server of its own, which keeps what it is sent. Subscribed once this resolves. */
export class Webhook {
  private constructor(
    private readonly receiver: Receiver,
    readonly deliveries: readonly Delivery[],
  ) {}

  static async open({ publication, key }: NewsroomFile): Promise<Webhook> {
    const deliveries: Delivery[] = [];
    const settings = { host: '127.0.0.1', port: 0, path: '/hook', verify: true, secretFollows: true };
    const receiver = await Receiver.open(settings, (delivery) => deliveries.push(delivery));
    try {
      const { secret } = await subscribe({ url: publication.url, key }, receiver.url);
      receiver.useSecret(secret);
    } catch (error) {
      receiver.close();
      throw error;
    }
    return new Webhook(receiver, deliveries);
  }

  close(): void {
    this.receiver.close();
  }
}
