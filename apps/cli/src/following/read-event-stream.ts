/** One event of a text/event-stream. */
export interface StreamEvent {
  id?: string;
  event: string;
  data: string;
}

/** The events of a stream of Server-Sent Events, as they come. */
export async function* readEventStream(body: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) yield event;
    }
  }
}

/** undefined for a comment (the heartbeat) and for a block without data. */
export function parseEvent(block: string): StreamEvent | undefined {
  const fields: Record<string, string> = {};
  for (const line of block.split('\n')) {
    const [, name, value] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === undefined) continue;
    fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value ?? ''}` : (value ?? '');
  }
  return fields.data === undefined ? undefined : { id: fields.id, event: fields.event ?? 'message', data: fields.data };
}
